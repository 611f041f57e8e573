package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a party wants, offers or refuses.
 *
 * @param issue a normalised phrase: "ceasefire", "root causes"
 * @param content the words that say what is wanted
 * @param toward of whom it is demanded, or to whom it is offered
 * @param since since when, where the text says so
 * @param reportedIn the id of the statement that says so; null in the reporter's own voice
 * @param replaces the id of the earlier position that this one took the place of
 */
public record Position(
        String id,
        ActorMention who,
        String issue,
        Stance stance,
        List<Span> content,
        @Nullable ActorMention toward,
        @Nullable Time since,
        @Nullable String reportedIn,
        @Nullable String replaces,
        Evidence evidence,
        List<Why> why)
        implements Finding {

    /** How a party stands to an issue. */
    public enum Stance {
        DEMANDS,
        OFFERS,
        ACCEPTS,
        REFUSES,
        CONDITIONS,
        PROPOSES,
        SUPPORTS,
        OPPOSES
    }

    public Position {
        content = List.copyOf(content);
        why = List.copyOf(why);
    }
}
