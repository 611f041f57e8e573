package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "The envoy, Keith Kellogg, and his deputy, Steve Witkoff, plan ..." where the second was taken for a description
 * of the first's name: what stands behind "and" is another one, beside the noun that the name belongs to.
 */
final class LostConjuncts {
    private LostConjuncts() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            Token and = tokens.get(i);
            if (!and.is("cc") || and.head() <= i || and.head() >= sentence.end()) {
                continue;
            }
            Token second = tokens.get(and.head());
            boolean described = (second.is("nmod:desc") || second.is("appos"))
                    && second.isNoun()
                    && second.head() >= sentence.first()
                    && second.head() < i;
            if (described && tokens.get(i - 1).text().equals(",")) {
                Token first = tokens.get(second.head());
                while ((first.is("appos") || first.is("flat")) && first.head() >= sentence.first()) {
                    first = tokens.get(first.head());
                }
                tokens.set(second.index(), second.under(first.index(), "conj"));
            }
        }
    }
}
