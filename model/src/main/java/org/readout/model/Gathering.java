package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People coming together: talks, a summit, a meeting, a visit, a call. One gathering joins all the places of an article
 * that speak of it.
 *
 * @param id unique within its article: {@code g1}
 * @param label a short name out of the article's own words: "talks in Istanbul"
 * @param kind what it is
 * @param state how far it has come
 * @param hosts who hosts or mediates
 * @param parties between whom it is, as the article has it; who attends is told by {@link Attendance}
 */
public record Gathering(
        String id,
        String label,
        Kind kind,
        State state,
        @Nullable Time time,
        @Nullable Place place,
        List<ActorMention> hosts,
        List<ActorMention> parties,
        Evidence evidence,
        List<Why> why) {

    /** What a gathering is. */
    public enum Kind {
        TALKS,
        SUMMIT,
        MEETING,
        CONFERENCE,
        VISIT,
        CALL,
        CEREMONY,
        OTHER
    }

    /** How far a gathering has come. */
    public enum State {
        PROPOSED,
        PLANNED,
        RUNNING,
        HELD,
        POSTPONED,
        CANCELLED
    }

    public Gathering {
        hosts = List.copyOf(hosts);
        parties = List.copyOf(parties);
        why = List.copyOf(why);
    }
}
