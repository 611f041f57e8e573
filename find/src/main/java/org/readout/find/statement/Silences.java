package org.readout.find.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.Token;

/** "Declined to comment", "did not respond to a request": a silence attributes nothing. */
final class Silences {
    private static final Set<String> REFUSING = Set.of("decline", "refuse", "respond", "reply", "return", "answer");
    private static final Set<String> NOTHING = Set.of(
            "to",
            "comment",
            "comments",
            "further",
            "immediately",
            "on",
            "a",
            "an",
            "the",
            "request",
            "requests",
            "for",
            "elaborate",
            "respond",
            "answer",
            "questions",
            "calls",
            "seeking",
            "messages",
            "speak",
            "publicly");

    private Silences() {}

    /** Whether an attribution only says that somebody kept silent. */
    static boolean isSilence(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        if (cue == null || tokens(document, cue).stream().noneMatch(t -> REFUSING.contains(t.lemma()))) {
            return false;
        }
        return linked.contents().stream()
                .flatMap(c -> tokens(document, c).stream())
                .filter(Quotations::isWord)
                .allMatch(t -> NOTHING.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    private static List<Token> tokens(Document document, RoleSpan span) {
        return document.tokens().subList(span.first(), span.end());
    }
}
