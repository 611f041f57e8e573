package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "meet with any other official" where "with" was hung on the verb as if it were a phrase of its own: a preposition
 * right before a noun phrase that has none, both on the same head, is that phrase's.
 */
final class StrayCases {
    private StrayCases() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
            Token preposition = tokens.get(i);
            boolean stray = preposition.pos() == Pos.ADP
                    && preposition.is("obl")
                    && preposition.head() >= sentence.first()
                    && preposition.head() < i;
            int phrase = stray ? phrase(preposition, sentence, tokens) : -1;
            if (phrase >= 0) {
                tokens.set(i, preposition.under(phrase, "case"));
            }
        }
    }

    /** The phrase that begins right behind a preposition and hangs where it hangs; −1 when there is none. */
    private static int phrase(Token preposition, Sentence sentence, List<Token> tokens) {
        for (int i = preposition.index() + 1; i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == preposition.head()) {
                boolean nominal = t.isNoun() || t.pos() == Pos.PRON;
                return nominal && t.is("obl") ? i : -1;
            }
            boolean inside = t.is("det") || t.is("amod") || t.is("nummod") || t.is("compound") || t.is("nmod:poss");
            if (!inside || t.head() <= i) {
                return -1;
            }
        }
        return -1;
    }
}
