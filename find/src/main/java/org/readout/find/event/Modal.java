package org.readout.find.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.model.EventType;

/**
 * A predicate whose complement decides what it does: "agreed to meet", "threatened to attack".
 *
 * @param entry its stable name
 * @param rest the words beside the first that must stand with it
 */
record Modal(
        String entry,
        List<String> rest,
        Stance stance,
        @Nullable EventType overCooperative,
        @Nullable EventType overHostile,
        @Nullable EventType overUnknown) {

    /** Which way it speaks. */
    enum Stance {
        COMMIT,
        REFUSE,
        THREATEN,
        /** Its object is the target. */
        REQUEST,
        /** Its object is the target, and did what stands below. */
        ACCUSE,
        /** No event of its own. */
        PLAN
    }

    /** The type over an act that the lexicon knows, or over one that it does not. */
    Optional<EventType> over(@Nullable Sense act) {
        if (act == null) {
            return Optional.ofNullable(overUnknown);
        }
        return Optional.ofNullable(act.cooperative() ? overCooperative : overHostile);
    }

    /** Whether its object, not its subject, does what stands below. */
    boolean objectActs() {
        return stance == Stance.REQUEST || stance == Stance.ACCUSE;
    }
}
