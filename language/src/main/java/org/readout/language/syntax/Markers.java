package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "feared that jobs will be lost" where "that" was hung on the verb before it: what marks a clause stands before
 * the clause's own verb, and so belongs to the clause that begins behind it.
 */
final class Markers {
    private Markers() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token mark = tokens.get(i);
            if (mark.is("mark") && mark.head() >= 0 && mark.head() < i) {
                int clause = clause(mark, sentence, tokens);
                if (clause >= 0) {
                    tokens.set(i, mark.under(clause, mark.relation()));
                }
            }
        }
    }

    /** The first clause behind a marker that the marker's head governs; −1 when there is none. */
    private static int clause(Token mark, Sentence sentence, List<Token> tokens) {
        for (int i = mark.index() + 1; i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == mark.head() && (t.is("ccomp") || t.is("advcl") || t.is("xcomp") || t.is("acl"))) {
                return i;
            }
        }
        return -1;
    }
}
