package org.readout.language.syntax;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends what stands behind its verb and was taken for a second subject: "met with thirteen leaders", where "with" was hung
 * on the verb and "leaders" made its subject; "held a meeting with leaders to discuss", where they became the subject of
 * what is to be discussed; "spoke with Walmart, and the makers", where the last of a list did. And "between the premier and the king", where the king was hung on the noun.
 */
final class LateSides {
    private static final Set<String> PREPOSITIONS = Set.of("with", "to", "from", "against", "between", "among", "by");

    /** "Merz and Macron will both be there". */
    private static final Set<String> FLOATING = Set.of("both", "all", "each");

    private LateSides() {}

    private static boolean isSecond(Token side, Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < side.index(); i++) {
            if (tokens.get(i).head() == side.head() && tokens.get(i).is("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token side = tokens.get(i);
            if ((side.is("nmod") || side.is("obl")) && side.head() < i && side.head() >= sentence.first()) {
                joined(side, sentence, tokens);
            }
            if (!side.is("nsubj") || side.head() < sentence.first()) {
                continue;
            }
            Token verb = tokens.get(side.head());
            if (FLOATING.contains(side.text()) && i > sentence.first() && isSecond(side, sentence, tokens)) {
                tokens.set(i, side.under(side.head(), "advmod"));
            } else if (verb.index() > i) {
                ofInfinitive(side, verb, sentence, tokens);
            } else if (hasSubject(verb, sentence, tokens)) {
                behind(side, verb, sentence, tokens);
            }
        }
    }

    /** "between the premier and the king", each hung on the noun: the second has no preposition of its own. */
    private static void joined(Token second, Sentence sentence, List<Token> tokens) {
        Token and = child(second, "cc", sentence, tokens);
        boolean bare = child(second, "case", sentence, tokens) == null
                && second.isNoun()
                && !second.relation().contains(":");
        if (and == null || and.index() > second.index() || !bare) {
            return;
        }
        for (int i = and.index() - 1; i > second.head(); i--) {
            Token first = tokens.get(i);
            if (first.head() == second.head() && first.is(second.relation())) {
                if (child(first, "case", sentence, tokens) != null) {
                    tokens.set(second.index(), second.under(i, "conj"));
                }
                return;
            }
        }
    }

    /** "with leaders to discuss": a phrase with a preposition is no subject. */
    private static void ofInfinitive(Token side, Token verb, Sentence sentence, List<Token> tokens) {
        Token preposition = child(side, "case", sentence, tokens);
        Token mark = child(verb, "mark", sentence, tokens);
        boolean infinitive = mark != null && mark.text().equals("to") && mark.index() > side.index();
        if (preposition == null || !PREPOSITIONS.contains(preposition.text()) || !infinitive || verb.head() < 0) {
            return;
        }
        Token above = tokens.get(verb.head());
        if (above.index() < preposition.index()) {
            tokens.set(side.index(), side.under(above.index(), above.isVerb() ? "obl" : "nmod"));
        }
    }

    private static void behind(Token side, Token verb, Sentence sentence, List<Token> tokens) {
        Token and = child(side, "cc", sentence, tokens);
        if (and != null && and.index() < side.index()) {
            Token last = null;
            for (int i = verb.index() + 1; i < and.index(); i++) {
                Token t = tokens.get(i);
                boolean nominal = t.isNoun();
                last = nominal && t.head() == verb.index() && (t.is("obl") || t.is("obj")) ? t : last;
            }
            if (last != null) {
                tokens.set(side.index(), side.under(last.index(), "conj"));
            }
            return;
        }
        for (int i = side.index() - 1; i > verb.index(); i--) {
            Token t = tokens.get(i);
            if (t.isVerb()) {
                return;
            }
            if (t.head() == verb.index() && PREPOSITIONS.contains(t.text())) {
                tokens.set(i, t.under(side.index(), "case"));
                tokens.set(side.index(), side.under(verb.index(), "obl"));
                return;
            }
        }
    }

    private static boolean hasSubject(Token verb, Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < verb.index(); i++) {
            Token t = tokens.get(i);
            if (t.head() == verb.index() && t.is("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Token child(Token head, String relation, Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == head.index() && t.is(relation)) {
                return t;
            }
        }
        return null;
    }
}
