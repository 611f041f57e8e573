package org.readout.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.Name;

/**
 * All mentions of one entity in a document.
 *
 * @param id its number: its place in {@link Document#chains()}
 * @param name the name to show, or the fullest description when no name is given
 * @param type what it is; {@code OTHER} for what is neither person, organisation nor place
 * @param named whether a name stands anywhere in the chain
 * @param actor who it is, where that is known
 * @param place the place that it names, as a country code, where it is a place
 * @param members the chains that it means together ("both sides", "Rubio, Kellogg and Witkoff"); empty for one entity
 */
public record Chain(
        int id,
        String name,
        Name.Type type,
        boolean named,
        @Nullable Actor actor,
        @Nullable String place,
        List<Integer> members) {
    public Chain {
        members = List.copyOf(members);
    }
}
