package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends clauses whose predicate is no verb: "she is in Rome, attending a summit" where "Rome" was hung on "attending" (a
 * predicate with a copula of its own governs the participle behind it), and "he will chair the talks and is in Geneva" where
 * what follows "and" was taken for a subordinate clause; and auxiliaries of a copula are its predicate's.
 */
final class Predicates {
    private Predicates() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        helped(sentence, tokens);
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() < sentence.first() || !has("cop", t, sentence, tokens)) {
                continue;
            }
            Token above = tokens.get(t.head());
            boolean object = t.is("obj") || t.is("obl") || t.is("nsubj");
            if (object && above.index() > i && above.tag().equals("VBG") && has("nsubj", t, sentence, tokens)) {
                tokens.set(i, t.under(above.head(), above.relation()));
                tokens.set(above.index(), above.under(i, "advcl"));
            } else if (t.is("advcl")
                    && above.index() < i
                    && has("cc", t, sentence, tokens)
                    && !has("mark", t, sentence, tokens)) {
                tokens.set(i, t.under(above.index(), "conj"));
            }
        }
    }

    /** "will both be there": what was hung on the copula belongs to its predicate. */
    private static void helped(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() >= sentence.first() && (t.is("aux") || t.is("advmod"))) {
                Token be = tokens.get(t.head());
                if (be.is("cop") && be.head() >= sentence.first()) {
                    tokens.set(i, t.under(be.head(), t.relation()));
                }
            }
        }
    }

    private static boolean has(String relation, Token head, Sentence sentence, List<Token> tokens) {
        return tokens.subList(sentence.first(), sentence.end()).stream()
                .anyMatch(t -> t.head() == head.index() && t.is(relation));
    }
}
