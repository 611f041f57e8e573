package org.readout.find.clause;

/**
 * A word that stands above a predicate and changes how real it is: "refuse" in "refused to attend".
 *
 * @param entry its key in {@code operators.tsv}: the lemma, with its particle or preposition ({@code rule_out})
 * @param effect what it does to the clause below
 * @param objectControl whether its object, not its subject, is the one who does what stands below ("invited her to
 *     speak")
 */
public record Operator(String entry, Effect effect, boolean objectControl) {

    /** What an operator does to the clause below it. */
    public enum Effect {
        /** Binds itself in words: vow, agree, announce. */
        COMMIT,
        /** Has it in mind: plan, intend. */
        PLAN,
        /** Others or a schedule have it so: expected, due, set. */
        EXPECT,
        /** Would like it: want, hope, seek. */
        WANT,
        /** Turns it over: consider, weigh, threaten. */
        CONSIDER,
        /** Decides against it: refuse, decline, rule out. */
        REFUSE,
        /** Gives up what was settled: cancel, scrap, suspend. */
        CANCEL,
        /** Does not bring it about: fail. */
        FAIL,
        /** Keeps somebody else from it: bar, block. */
        BAR,
        /** Puts it to somebody: invite, urge, call on. */
        ASK,
        /** Makes somebody go: send. */
        SEND,
        /** Thinks it will not be: doubt, unlikely. */
        DOUBT,
        /** Leaves it open: unclear, undecided. */
        UNKNOWN,
        /** Reports it: say, announce. Leaves it as it is, unless nobody would say. */
        SAY,
        /** Says that it is not so: deny. */
        DENY,
        /** Passes on what stands below with its own tense: manage, begin, arrive. */
        PASS
    }
}
