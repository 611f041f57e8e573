package org.readout.language.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;

/**
 * An organisation of the book.
 *
 * @param names the shown name first
 * @param country alpha-3; null between states
 * @param sectors main one first
 * @param part id of the body that it belongs to, or null
 */
public record OrganisationEntry(
        String id,
        List<String> names,
        Actor.Kind kind,
        @Nullable String country,
        List<String> sectors,
        @Nullable String part)
        implements Entry {

    @Override
    public String name() {
        return names.getFirst();
    }
}
