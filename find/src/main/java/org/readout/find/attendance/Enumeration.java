package org.readout.find.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;

/**
 * Reads a list of people from the words themselves, since a parse often loses its later members: "delegates from ten
 * countries and envoys of the Union", "Ann Moe, the mayor of Oslo, and Per Lie". What stands between commas beside a name
 * is taken for its description, and a list is one only where an "and" closes it.
 */
final class Enumeration {
    private static final Set<String> OF = Set.of("of", "from", "in", "for");
    private static final int LONGEST = 40;
    private final Document doc;

    Enumeration(Document doc) {
        this.doc = doc;
    }

    /** A noun phrase: its head, and one past its last word. */
    private record Phrase(Token head, int end) {
        boolean named() {
            return head.pos() == Pos.PROPN;
        }
    }

    /** The heads of the list that begins at a token; one head where it is no list, none where no noun stands there. */
    List<Token> from(int start, int sentenceEnd) {
        int end = Math.min(sentenceEnd, start + LONGEST);
        Phrase first = phrase(start, end);
        if (first == null) {
            return List.of();
        }
        List<Token> sure = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        Phrase last = first;
        sure.add(first.head());
        int at = modified(first.end(), end);
        while (at < end) {
            boolean comma = is(at, ",");
            boolean and = is(comma ? at + 1 : at, "and");
            if (!comma && !and) {
                break;
            }
            int next = at + (comma ? 1 : 0) + (and ? 1 : 0);
            Phrase phrase = phrase(next, end);
            if (phrase == null) {
                break;
            }
            int after = modified(phrase.end(), end);
            if (comma && !and && apposed(last, phrase, after, end)) {
                if (phrase.named()) {
                    boolean tentative = open.remove(last.head());
                    sure.remove(last.head());
                    (tentative ? open : sure).add(phrase.head());
                    last = phrase;
                }
                at = after;
                if (is(at, ",") && !is(at + 1, "and")) {
                    break;
                }
                continue;
            }
            if (comma && and && verb(after, end)) {
                break;
            }
            open.add(phrase.head());
            if (and) {
                sure.addAll(open);
                open.clear();
            }
            last = phrase;
            at = after;
        }
        return sure;
    }

    /** "his wife, Ann," and "Ann Moe, the mayor,": one name and one description side by side, closed again. */
    private boolean apposed(Phrase first, Phrase second, int after, int end) {
        boolean closed = after >= end || is(after, ",") || is(after, "and") || is(after, ".");
        boolean description = second.named()
                ? first.head().tag().equals("NN")
                : first.named() && second.head().tag().equals("NN");
        return description && closed;
    }

    private boolean verb(int at, int end) {
        return at < end
                && (doc.token(at).pos() == Pos.AUX
                        || Set.of("VBD", "VBZ", "VBP", "MD")
                                .contains(doc.token(at).tag()));
    }

    /** Past "of the Union", "from ten countries" behind a noun. */
    private int modified(int from, int end) {
        int at = from;
        while (at < end && OF.contains(lower(at))) {
            Phrase below = phrase(at + 1, end);
            if (below == null) {
                break;
            }
            at = below.end();
        }
        return at;
    }

    private @org.jspecify.annotations.Nullable Phrase phrase(int start, int end) {
        int at = start;
        int noun = -1;
        while (at < end && inside(at, start)) {
            noun = isNoun(doc.token(at)) ? at : noun;
            at++;
        }
        if (noun < 0) {
            return null;
        }
        int last = noun;
        Token head = doc.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && m.first() >= start && m.end() == last + 1)
                .max((a, b) -> Integer.compare(a.end() - a.first(), b.end() - b.first()))
                .map(m -> doc.token(m.head()))
                .orElse(doc.token(noun));
        return new Phrase(head, noun + 1);
    }

    private boolean inside(int at, int start) {
        Token token = doc.token(at);
        return isNoun(token)
                || Set.of(Pos.ADJ, Pos.NUM).contains(token.pos())
                || token.pos() == Pos.DET && at == start
                || token.tag().equals("POS")
                || token.tag().equals("PRP$")
                || Set.of("-", "–").contains(token.text())
                || token.is("amod")
                || at == start && token.pos() == Pos.ADV;
    }

    private static boolean isNoun(Token token) {
        return token.isNoun() && !token.tag().startsWith("PRP");
    }

    private boolean is(int at, String word) {
        return at < doc.tokens().size() && lower(at).equals(word);
    }

    private String lower(int at) {
        return doc.token(at).text().toLowerCase(Locale.ROOT);
    }
}
