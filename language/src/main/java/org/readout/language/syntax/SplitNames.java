package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Token;

/**
 * Joins a name that the parser split into two subjects of one verb ("President Emmanuel | Macron will attend"): two names
 * side by side, with nothing between them, are one.
 */
final class SplitNames {
    private SplitNames() {}

    /** Mends the tokens from {@code first} to the end of the list, one sentence, in place. */
    static void join(List<Token> tokens, int first) {
        for (int i = first + 1; i < tokens.size(); i++) {
            Token one = tokens.get(i - 1);
            Token two = tokens.get(i);
            boolean names = isName(one) && two.pos() == Pos.PROPN;
            if (names && one.is("nsubj") && two.is("nsubj") && one.head() == two.head() && one.head() > i) {
                tokens.set(
                        i,
                        new Token(
                                two.index(),
                                two.span(),
                                two.text(),
                                two.lemma(),
                                two.pos(),
                                two.tag(),
                                one.index(),
                                "flat"));
            }
        }
    }

    /** A name, or what was taken for a common noun in spite of its capital. */
    private static boolean isName(Token word) {
        return word.pos() == Pos.PROPN
                || word.pos() == Pos.NOUN && Character.isUpperCase(word.text().charAt(0));
    }
}
