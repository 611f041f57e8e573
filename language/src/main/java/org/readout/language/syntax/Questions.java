package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends "would not say who will lead the team" where "who" was taken for the object: a question word with nothing but
 * auxiliaries and adverbs between it and a verb that has no other subject is its subject.
 */
final class Questions {
    private Questions() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token who = tokens.get(i);
            boolean object = who.tag().equals("WP") && (who.is("obj") || who.is("obl"));
            if (object && who.head() > i && opens(who, tokens) && lacksSubject(who.head(), sentence, tokens)) {
                tokens.set(i, who.under(who.head(), "nsubj"));
            }
        }
    }

    private static boolean opens(Token who, List<Token> tokens) {
        for (int i = who.index() + 1; i < who.head(); i++) {
            Pos pos = tokens.get(i).pos();
            if (pos != Pos.AUX && pos != Pos.ADV && pos != Pos.PART) {
                return false;
            }
        }
        return tokens.get(who.head()).pos() == Pos.VERB;
    }

    private static boolean lacksSubject(int verb, Sentence sentence, List<Token> tokens) {
        return tokens.subList(sentence.first(), sentence.end()).stream()
                .noneMatch(t -> t.head() == verb && t.relation().startsWith("nsubj"));
    }
}
