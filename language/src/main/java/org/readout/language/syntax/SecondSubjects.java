package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends a verb with two subjects: "The minister said experts predict …". A verb has one; what stands between it and a
 * clause below it that has none is the subject of that clause; a possessor is none of the two.
 */
final class SecondSubjects {
    private SecondSubjects() {}

    /** "Ukraine's allies wanted": what bears the mark of the possessor belongs to the noun behind it. */
    private static void possessors(Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first() + 1; i + 1 < sentence.end(); i++) {
            Token mark = tokens.get(i);
            boolean possessor = mark.tag().equals("POS") && mark.head() == i - 1;
            Token owner = tokens.get(i - 1);
            if (possessor && owner.is("nsubj") && owner.head() > i) {
                for (int j = i + 1; j < owner.head(); j++) {
                    Token noun = tokens.get(j);
                    if (noun.is("nsubj") && noun.head() == owner.head()) {
                        tokens.set(
                                i - 1,
                                new Token(
                                        owner.index(),
                                        owner.span(),
                                        owner.text(),
                                        owner.lemma(),
                                        owner.pos(),
                                        owner.tag(),
                                        j,
                                        "nmod:poss"));
                        break;
                    }
                }
            }
        }
    }

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        possessors(sentence, tokens);
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token subject = tokens.get(i);
            if (subject.is("nsubj")
                    && subject.head() >= 0
                    && subject.head() < i
                    && hasEarlier(subject, sentence, tokens)) {
                int clause = clause(subject, sentence, tokens);
                if (clause >= 0) {
                    tokens.set(
                            i,
                            new Token(
                                    subject.index(),
                                    subject.span(),
                                    subject.text(),
                                    subject.lemma(),
                                    subject.pos(),
                                    subject.tag(),
                                    clause,
                                    subject.relation()));
                }
            }
        }
    }

    private static boolean hasEarlier(Token subject, Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < subject.head(); i++) {
            if (tokens.get(i).is("nsubj") && tokens.get(i).head() == subject.head()) {
                return true;
            }
        }
        return false;
    }

    /** The nearest complement clause behind the subject, of the same head, without a subject; −1 when there is none. */
    private static int clause(Token subject, Sentence sentence, List<Token> tokens) {
        for (int i = subject.index() + 1; i < sentence.end(); i++) {
            Token below = tokens.get(i);
            if (below.head() == subject.head() && (below.is("ccomp") || below.is("xcomp") || below.is("parataxis"))) {
                return hasSubject(i, sentence, tokens) ? -1 : i;
            }
        }
        return above(subject, sentence, tokens);
    }

    /** The clause behind the subject that its head's clause stands in, without a subject: "if he stays, she will go". */
    private static int above(Token subject, Sentence sentence, List<Token> tokens) {
        Token verb = tokens.get(subject.head());
        boolean below = verb.is("advcl") || verb.is("ccomp") || verb.is("parataxis");
        boolean behind = verb.head() > subject.index();
        return below && behind && !hasSubject(verb.head(), sentence, tokens) ? verb.head() : -1;
    }

    private static boolean hasSubject(int clause, Sentence sentence, List<Token> tokens) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == clause && (t.is("nsubj") || t.is("csubj") || t.is("expl"))) {
                return true;
            }
        }
        return false;
    }
}
