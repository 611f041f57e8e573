package org.readout.find.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Sentence;
import org.readout.model.Span;

/**
 * A statement that another source bears out: "Rossi said the port was shut, a statement confirmed by a second official".
 * The tagger sees one attribution; the other has the same content. Looks at words alone.
 */
final class Confirmations {
    private static final Set<String> WORDS = Set.of(
            "statement",
            "claim",
            "account",
            "report",
            "version",
            "assertion",
            "assessment",
            "figure",
            "information",
            "comment",
            "view",
            "accusation",
            "allegation");
    private static final Set<String> VERBS = Set.of(
            "confirmed",
            "corroborated",
            "echoed",
            "backed",
            "repeated",
            "supported",
            "verified",
            "denied",
            "disputed",
            "rejected",
            "dismissed",
            "contested",
            "shared");
    private static final Set<String> OPENERS = Set.of("a", "an", "the", "this");

    private Confirmations() {}

    /**
     * What follows an attribution in its sentence.
     *
     * @param first the attribution without the words that only refer to it
     * @param second the one that bears it out, or denies it; null when there is none
     */
    record Pair(Linked first, @Nullable Linked second) {}

    static Pair of(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        if (cue == null) {
            return new Pair(linked, null);
        }
        Sentence sentence = document.sentence(document.token(cue.first()));
        for (int t = cue.end(); t + 4 < sentence.end(); t++) {
            boolean refers = OPENERS.contains(word(document, t))
                    && WORDS.contains(word(document, t + 1))
                    && VERBS.contains(word(document, t + 2))
                    && word(document, t + 3).equals("by")
                    && t > 0
                    && !Quotations.isWord(document.token(t - 1));
            if (refers) {
                return pair(document, linked, t, sentence);
            }
        }
        return new Pair(linked, null);
    }

    /**
     * Attributions that share a content: where one was given only the words that refer ("a statement") and the one that
     * bears it out was given what they refer to, both say that.
     */
    static List<Linked> shared(Document document, List<Linked> linked) {
        List<Linked> out = new ArrayList<>();
        for (Linked one : linked) {
            RoleSpan refers = one.contents().getFirst();
            boolean bare = one.contents().size() == 1
                    && refers.end() - refers.first() == 2
                    && OPENERS.contains(word(document, refers.first()))
                    && WORDS.contains(word(document, refers.first() + 1));
            Linked told = one;
            if (bare) {
                for (Linked other : linked) {
                    RoleSpan cue = other.cue();
                    boolean bearsOut = cue != null
                            && other != one
                            && cue.first() == refers.end()
                            && VERBS.contains(word(document, cue.first()))
                            && other.contents().getLast().end() <= refers.first();
                    told = bearsOut ? new Linked(one.source(), one.cue(), other.contents()) : told;
                }
            }
            out.add(told);
        }
        return out;
    }

    private static Pair pair(Document document, Linked linked, int at, Sentence sentence) {
        List<RoleSpan> own = new ArrayList<>();
        for (RoleSpan content : linked.contents()) {
            if (content.first() >= at) {
                continue;
            }
            own.add(content.end() <= at ? content : span(document, Role.CONTENT, content.first(), at));
        }
        int end = at + 4;
        while (end < sentence.end() && Quotations.isWord(document.token(end))) {
            end++;
        }
        if (own.isEmpty() || end == at + 4) {
            return new Pair(linked, null);
        }
        Linked second =
                new Linked(span(document, Role.SOURCE, at + 4, end), span(document, Role.CUE, at + 2, at + 4), own);
        return new Pair(new Linked(linked.source(), linked.cue(), own), second);
    }

    private static RoleSpan span(Document document, Role role, int first, int end) {
        int last = end;
        while (last - 1 > first && !Quotations.isWord(document.token(last - 1))) {
            last--;
        }
        return new RoleSpan(
                role,
                first,
                last,
                new Span(
                        document.token(first).span().start(),
                        document.token(last - 1).span().end()),
                1);
    }

    private static String word(Document document, int token) {
        return document.token(token).text().toLowerCase(Locale.ROOT);
    }
}
