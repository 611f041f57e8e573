package org.readout.find.statement;

import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.Token;

/**
 * Talk of saying in which nobody says anything: "an opportunity to point out that ...", "haggling and saying no"; and bare
 * references to what was said elsewhere: "that idea was endorsed by Rossi".
 */
final class Occasions {
    private static final Set<String> REFERRING = Set.of(
            "idea",
            "proposal",
            "suggestion",
            "claim",
            "view",
            "statement",
            "notion",
            "plan",
            "offer",
            "message",
            "point",
            "remark",
            "comment",
            "assessment",
            "sentiment",
            "opinion",
            "argument",
            "position",
            "call",
            "request");
    private static final Set<String> POINTING = Set.of("that", "this", "these", "those", "the", "such", "a", "an");
    private static final int FEW = 2;

    private Occasions() {}

    /** Whether an attribution is none. */
    static boolean isOccasion(Document document, Quotations quotations, Linked linked) {
        boolean quoted = linked.contents().stream().anyMatch(c -> quotations.isQuoted(c.first()));
        return !quoted && (isOpening(document, linked) || onlyRefers(document, linked));
    }

    private static boolean isOpening(Document document, Linked linked) {
        RoleSpan cue = linked.cue();
        if (linked.source() != null || cue == null) {
            return false;
        }
        for (int t = cue.first(); t < cue.end(); t++) {
            Token verb = document.token(t);
            boolean underNoun = verb.is("acl")
                    && verb.tag().equals("VB")
                    && document.head(verb).filter(h -> h.pos() == Pos.NOUN).isPresent();
            if (underNoun) {
                return true;
            }
        }
        return words(document, linked) < FEW;
    }

    private static boolean onlyRefers(Document document, Linked linked) {
        return linked.contents().size() == 1
                && words(document, linked) == FEW
                && POINTING.contains(document.token(linked.contents().getFirst().first())
                        .text()
                        .toLowerCase(java.util.Locale.ROOT))
                && REFERRING.contains(
                        document.token(linked.contents().getFirst().first() + 1).lemma());
    }

    private static int words(Document document, Linked linked) {
        int words = 0;
        for (RoleSpan content : linked.contents()) {
            words += (int) document.tokens().subList(content.first(), content.end()).stream()
                    .filter(Quotations::isWord)
                    .count();
        }
        return words;
    }
}
