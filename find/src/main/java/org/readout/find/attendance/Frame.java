package org.readout.find.attendance;

import java.util.Set;

/**
 * A predicate of coming together.
 *
 * @param key its entry in {@code frames.tsv} or {@code nouns.tsv}
 * @param base what it means
 * @param prepositions how the gathering hangs on it
 * @param patient whether its object, not its agent, is the one who comes
 */
record Frame(String key, Base base, Set<String> prepositions, boolean patient) {

    /** What a frame means for the one who comes. */
    enum Base {
        ATTEND,
        /** Attends, but only where its object is known to be a gathering ("lead the talks", not "lead the party"). */
        ATTEND_ONLY,
        AVOID,
        /** Decides not to come after all. */
        GIVE_UP,
        LEAVE,
        INVITE,
        UNINVITE,
        SEND,
        STAND_IN,
        /** Is expected there. */
        AWAIT,
        /** Has put its name down for it. */
        ENLIST
    }

    boolean takes(String preposition) {
        return prepositions.contains(preposition);
    }

    boolean negative() {
        return base == Base.AVOID || base == Base.GIVE_UP;
    }
}
