package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "for the officials to observe the talks" where the infinitive was hung on its own subject: the words between
 * "for" and "to" are the subject, and the clause takes their place in the tree.
 */
final class ForInfinitives {
    private ForInfinitives() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token verb = tokens.get(i);
            if (!verb.is("acl") || !verb.tag().equals("VB")) {
                continue;
            }
            Token noun = tokens.get(verb.head());
            int mark = opener(noun, verb, sentence, tokens);
            if (mark >= 0 && noun.head() >= 0) {
                tokens.set(i, verb.under(noun.head(), "advcl"));
                tokens.set(noun.index(), noun.under(i, "nsubj"));
                tokens.set(mark, tokens.get(mark).under(i, "mark"));
            }
        }
    }

    /** The "for" before a noun that itself stands before "to": one that marks the verb already; −1 when there is none. */
    private static int opener(Token noun, Token verb, Sentence sentence, List<Token> tokens) {
        for (int i = noun.index() - 1; i >= sentence.first(); i--) {
            Token t = tokens.get(i);
            if (t.text().equals("for") && t.head() == verb.index() && t.is("mark")) {
                return i;
            }
        }
        return -1;
    }
}
