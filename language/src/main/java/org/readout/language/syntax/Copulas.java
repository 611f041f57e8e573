package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "plan to be in Geneva" where "Geneva" was hung on the verb as a place: what has a copula of its own is a
 * predicate, and so its clause is what the word above governs.
 */
final class Copulas {
    private Copulas() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token copula = tokens.get(i);
            if (!copula.is("cop") || copula.head() <= i) {
                continue;
            }
            Token predicate = tokens.get(copula.head());
            boolean nominal = predicate.is("obl") || predicate.is("obj") || predicate.is("nmod");
            if (nominal && predicate.head() >= 0 && predicate.head() < i && isMarked(sentence, tokens, predicate, i)) {
                Token above = tokens.get(predicate.head());
                boolean verb = above.pos() == Pos.VERB || above.pos() == Pos.ADJ;
                tokens.set(predicate.index(), predicate.under(predicate.head(), verb ? "xcomp" : "acl"));
            }
        }
    }

    /** Whether "to" stands before the copula and marks the predicate. */
    private static boolean isMarked(Sentence sentence, List<Token> tokens, Token predicate, int copula) {
        for (int i = sentence.first(); i < copula; i++) {
            Token t = tokens.get(i);
            if (t.tag().equals("TO") && t.head() == predicate.index()) {
                return true;
            }
        }
        return false;
    }
}
