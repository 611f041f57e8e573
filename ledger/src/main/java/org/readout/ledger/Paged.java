package org.readout.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the place to go on from ({@link Page#after}); null when this was the last part
 */
public record Paged<T>(List<T> items, @Nullable String next) {
    public Paged {
        items = List.copyOf(items);
    }
}
