package org.readout.find.clause;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;

/** A document's tokens under repair: arcs move, and the trees stay trees. */
final class Patch {
    private final Document doc;
    private final List<Token> tokens;
    private boolean changed;

    Patch(Document doc) {
        this.doc = doc;
        this.tokens = new ArrayList<>(doc.tokens());
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** The same document when nothing was changed. */
    Document done() {
        return changed ? doc.withTokens(tokens) : doc;
    }

    /** What a token is, where its place in a chain of words leaves no doubt. */
    void word(int index, Pos pos, String tag, String lemma) {
        Token t = tokens.get(index);
        if (t.pos() != pos || !t.lemma().equals(lemma) || !t.tag().equals(tag)) {
            tokens.set(index, new Token(index, t.span(), t.text(), lemma, pos, tag, t.head(), t.relation()));
            changed = true;
        }
    }

    /** Hangs a token under another; where that would close a circle, the other one first becomes the root. */
    void hang(int index, int head, String relation) {
        if (under(head, index)) {
            root(head);
        }
        set(index, head, relation);
    }

    /** Makes a token the root of its sentence; the old root goes below it. */
    void root(int index) {
        Sentence sentence = doc.sentence(doc.token(index));
        set(index, -1, "root");
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (i != index && tokens.get(i).head() < 0) {
                set(i, index, "parataxis");
            }
        }
    }

    /** Whether a token stands below another, or is it. */
    boolean under(int index, int above) {
        int at = index;
        for (int i = 0; i <= tokens.size() && at >= 0; i++) {
            if (at == above) {
                return true;
            }
            at = tokens.get(at).head();
        }
        return false;
    }

    private void set(int index, int head, String relation) {
        Token t = tokens.get(index);
        tokens.set(index, t.under(head, relation));
        changed = true;
    }
}
