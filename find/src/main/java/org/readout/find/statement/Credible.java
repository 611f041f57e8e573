package org.readout.find.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.Token;
import org.readout.language.Pos;

/**
 * Which of the linked attributions a reader would call a statement. What is quoted is believed; else the tagger must be
 * the surer, the less there is to show for it: a cue that the lexicon does not know, no source, a content of one or two
 * words. The thresholds are the largest that cost no linked F1 on PolNeAR's dev part.
 */
final class Credible {
    private static final double ANY = 0.5;
    private static final double SHORT = 0.7;
    private static final double UNKNOWN_CUE = 0.75;
    private static final double NO_SOURCE = 0.8;
    private static final int FEW_WORDS = 2;

    private final CueLexicon cues;

    Credible(CueLexicon cues) {
        this.cues = cues;
    }

    /** Whether an attribution is believed. */
    boolean believes(Document document, Quotations quotations, Linked linked) {
        RoleSpan cue = linked.cue();
        if (linked.contents().stream().noneMatch(c -> says(document, c))) {
            return false;
        }
        if (linked.contents().stream().anyMatch(c -> isQuoted(quotations, c))) {
            return true;
        }
        double least = cue == null ? 1 : cue.probability();
        int words = 0;
        for (RoleSpan content : linked.contents()) {
            least = Math.min(least, content.probability());
            words += words(document.tokens().subList(content.first(), content.end()));
        }
        return least >= needed(document, linked.source(), cue, words);
    }

    private double needed(Document document, @Nullable RoleSpan source, @Nullable RoleSpan cue, int words) {
        double needed = ANY;
        if (words <= FEW_WORDS) {
            needed = Math.max(needed, SHORT);
        }
        if (cue == null || cues.find(document.tokens(), cue.first(), cue.end()).isEmpty()) {
            needed = Math.max(needed, UNKNOWN_CUE);
        }
        return source == null ? Math.max(needed, NO_SOURCE) : needed;
    }

    private static boolean isQuoted(Quotations quotations, RoleSpan content) {
        for (int t = content.first(); t < content.end(); t++) {
            if (quotations.isQuoted(t)) {
                return true;
            }
        }
        return false;
    }

    private static int words(List<Token> tokens) {
        return (int) tokens.stream().filter(Quotations::isWord).count();
    }

    /** Whether a span holds more than words that only join others ("to", "that", "of the"). */
    static boolean says(Document document, RoleSpan content) {
        return document.tokens().subList(content.first(), content.end()).stream()
                .anyMatch(t -> Quotations.isWord(t) && !joins(t.pos()));
    }

    /** Whether words of a kind only join or introduce others. */
    static boolean joins(Pos pos) {
        return switch (pos) {
            case ADP, PART, SCONJ, CCONJ, DET, AUX, PUNCT -> true;
            default -> false;
        };
    }
}
