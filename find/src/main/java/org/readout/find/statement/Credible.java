package org.readout.find.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Which of the linked attributions a reader would call a statement. What is quoted is believed; else the tagger must be
 * the surer, the less there is to show for it: a cue that the lexicon does not know, no source, a content of one or two
 * words. The thresholds are among the largest that raise linked F1 on PolNeAR's dev part.
 */
final class Credible {
    private static final double SHORT = 0.65;
    private static final double UNKNOWN_CUE = 0.7;
    private static final double NO_SOURCE = 0.7;
    private static final double NEITHER = 0.8;
    private static final int FEW_WORDS = 2;
    private static final Set<String> ASKING = Set.of("we", "you", "i");

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
        RoleSpan source = linked.source();
        boolean known = isKnown(document, cue);
        if (source == null) {
            return least >= (known ? NO_SOURCE : NEITHER);
        }
        if (asksReader(document, source)) {
            return false;
        }
        if (!known) {
            return Math.min(least, source.probability()) >= UNKNOWN_CUE;
        }
        return words > FEW_WORDS || least >= SHORT;
    }

    /** "What else do we know?": a report's own question. */
    private static boolean asksReader(Document document, RoleSpan source) {
        String who = source.span().of(document.text()).toLowerCase(Locale.ROOT);
        Sentence sentence = document.sentence(document.token(source.first()));
        return ASKING.contains(who) && document.token(sentence.end() - 1).text().equals("?");
    }

    private boolean isKnown(Document document, @Nullable RoleSpan cue) {
        return cue != null
                && !cues.find(document.tokens(), cue.first(), cue.end()).isEmpty();
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
