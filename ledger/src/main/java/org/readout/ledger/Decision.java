package org.readout.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.search.FindingType;
import org.readout.model.Span;

/**
 * What a person decided about a finding or an actor. Kept by article, kind and words, not by the finding's id: it holds
 * for whatever a later reading finds at the same words.
 *
 * @param number its number in the ledger; 0 before it is kept
 * @param madeAt when; the ledger sets it
 * @param madeBy by whom, in a word
 * @param article the article of the finding; null for a merger
 * @param type the finding's type; null for a merger
 * @param span the finding's evidence, code points of the article's text; null for a merger
 * @param quote the words there, by which they are found again in a corrected version
 * @param subject the key of the one who is merged into another
 * @param subjectName how that one is called
 * @param actor the key of the one who speaks, or into whom another is merged
 * @param actorName how that one is called
 * @param undoneBy the number of the decision that took this one back; null while it holds
 */
public record Decision(
        long number,
        Instant madeAt,
        String madeBy,
        Action action,
        @Nullable String article,
        @Nullable FindingType type,
        @Nullable Span span,
        @Nullable String quote,
        @Nullable String subject,
        @Nullable String subjectName,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable Long undoneBy) {

    /** What was decided. */
    public enum Action {
        /** The finding is right. */
        ACCEPT,
        /** The finding is wrong: it is shown no more. */
        REJECT,
        /** Somebody else said it. */
        REASSIGN,
        /** Two actors are one. */
        MERGE
    }

    /** A decision about a finding, not kept yet. */
    public static Decision about(
            Action action,
            String article,
            FindingType type,
            Span span,
            String quote,
            @Nullable String actor,
            @Nullable String actorName) {
        return new Decision(
                0, Instant.EPOCH, "desk", action, article, type, span, quote, null, null, actor, actorName, null);
    }

    /** Two actors are one: whoever was called the first is the second. */
    public static Decision merge(String subject, String subjectName, String actor, String actorName) {
        return new Decision(
                0,
                Instant.EPOCH,
                "desk",
                Action.MERGE,
                null,
                null,
                null,
                null,
                subject,
                subjectName,
                actor,
                actorName,
                null);
    }

    /** The same while it held. */
    Decision held() {
        return new Decision(
                number,
                madeAt,
                madeBy,
                action,
                article,
                type,
                span,
                quote,
                subject,
                subjectName,
                actor,
                actorName,
                null);
    }

    /** Whether it was not taken back. */
    public boolean holds() {
        return undoneBy == null;
    }
}
