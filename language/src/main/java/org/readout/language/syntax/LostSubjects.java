package org.readout.language.syntax;

import java.util.List;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * Mends a tree whose root is a noun while the sentence's first finite predicate hangs below it without a subject: "The
 * secretary of state is in Ankara" read as a noun phrase. The predicate becomes the root and the noun its subject. A
 * predicate with a subject or a relative pronoun of its own is left alone.
 */
final class LostSubjects {
    private LostSubjects() {}

    /** Mends one sentence in place. @param tokens the whole document's, to be changed */
    static void mend(Sentence sentence, List<Token> tokens) {
        Token root = null;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (tokens.get(i).head() < 0) {
                root = tokens.get(i);
            }
        }
        if (root == null
                || (root.pos() != Pos.NOUN && root.pos() != Pos.PROPN)
                || has(tokens, sentence, root, "cop", "nsubj")) {
            return;
        }
        for (int i = root.index() + 1; i < sentence.end(); i++) {
            Token t = tokens.get(i);
            boolean finite = t.tag().equals("VBZ")
                    || t.tag().equals("VBP")
                    || t.tag().equals("VBD")
                    || t.tag().equals("MD");
            if (!finite) {
                continue;
            }
            Token predicate = t.is("aux") || t.is("cop") ? tokens.get(t.head()) : t;
            if (predicate.index() > root.index() && isLost(tokens, sentence, root, predicate)) {
                raise(tokens, sentence, root, predicate);
            }
            return;
        }
    }

    private static boolean isLost(List<Token> tokens, Sentence sentence, Token root, Token predicate) {
        boolean below = predicate.is("acl")
                || predicate.is("nmod")
                || predicate.is("advcl")
                || predicate.is("parataxis")
                || predicate.is("appos")
                || predicate.is("dep");
        if (!below || has(tokens, sentence, predicate, "nsubj", "expl", "mark", "csubj")) {
            return false;
        }
        for (int i = root.index() + 1; i < predicate.index(); i++) {
            String tag = tokens.get(i).tag();
            if (tag.startsWith("W") || tokens.get(i).text().equals("that")) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(List<Token> tokens, Sentence sentence, Token head, String... relations) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == head.index()) {
                for (String relation : relations) {
                    if (t.is(relation)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void raise(List<Token> tokens, Sentence sentence, Token root, Token predicate) {
        boolean passive = has(tokens, sentence, predicate, "aux:pass");
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token t = tokens.get(i);
            if (t.head() == root.index() && t.index() > predicate.index()) {
                tokens.set(i, with(t, predicate.index(), t.relation()));
            }
        }
        tokens.set(predicate.index(), with(predicate, -1, "root"));
        tokens.set(root.index(), with(root, predicate.index(), passive ? "nsubj:pass" : "nsubj"));
    }

    private static Token with(Token t, int head, String relation) {
        return new Token(t.index(), t.span(), t.text(), t.lemma(), t.pos(), t.tag(), head, relation);
    }
}
