package org.readout.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A developing matter, as lists show it.
 *
 * @param articles how many belong to it
 * @param last the day of its latest article, where known
 */
public record StoryEntry(
        String id, String title, int articles, @Nullable LocalDate last) {}
