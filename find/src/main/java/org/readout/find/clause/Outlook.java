package org.readout.find.clause;

import java.util.List;
import java.util.Optional;
import org.readout.language.Token;
import org.readout.model.Factuality;

/**
 * How real a predicate is, after everything that stands above it was heard: "had refused to say whether he would attend".
 *
 * @param force the strongest thing said about it
 * @param negative whether it is (or will be) the other way round: "will not", "refused to", "cancelled"
 * @param tense when, from the outermost finite verb that speaks of it
 * @param conditional whether it hangs on an "if"
 * @param steps the operators passed on the way up, innermost first
 * @param top the outermost token that was read
 */
public record Outlook(Force force, boolean negative, Tense tense, boolean conditional, List<Step> steps, Token top) {

    /** When, as the verb forms have it. */
    public enum Tense {
        PAST,
        /** "had attended", "had been due to". */
        PLUPERFECT,
        PRESENT,
        FUTURE,
        /** No finite verb says. */
        NONE
    }

    /** What is said of a predicate. */
    public enum Force {
        /** Plainly said: "attended", "will attend". */
        FACT,
        COMMITTED,
        PLANNED,
        EXPECTED,
        WANTED,
        /** "might", "is considering". */
        CONSIDERED,
        ASKED,
        SENT,
        BARRED,
        REFUSED,
        CANCELLED,
        FAILED,
        DOUBTED,
        UNKNOWN,
        /** "should", "would ... if". */
        HYPOTHETICAL
    }

    /**
     * An operator on the way up.
     *
     * @param token the word that stands there
     * @param negated whether that word is itself negated
     */
    public record Step(Operator operator, Token token, boolean negated) {}

    public Outlook {
        steps = List.copyOf(steps);
    }

    /** The innermost step with an effect. */
    public Optional<Step> step(Operator.Effect effect) {
        return steps.stream().filter(s -> s.operator().effect() == effect).findFirst();
    }

    /** The same on the events' scale. */
    public Factuality factuality() {
        if (conditional) {
            return Factuality.CONDITIONAL;
        }
        return switch (force) {
            case FACT, SENT ->
                negative
                        ? Factuality.DENIED
                        : switch (tense) {
                            case FUTURE -> Factuality.PLANNED;
                            case PRESENT -> Factuality.ONGOING;
                            case PAST, PLUPERFECT, NONE -> Factuality.HAPPENED;
                        };
            case COMMITTED, PLANNED, EXPECTED -> negative ? Factuality.DENIED : Factuality.PLANNED;
            case WANTED, ASKED -> negative ? Factuality.DENIED : Factuality.PROPOSED;
            case CONSIDERED, DOUBTED, UNKNOWN -> Factuality.POSSIBLE;
            case HYPOTHETICAL -> Factuality.CONDITIONAL;
            case BARRED, REFUSED, CANCELLED, FAILED -> negative ? Factuality.DENIED : Factuality.HAPPENED;
        };
    }
}
