package org.readout.language.coreference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.language.Sentence;
import org.readout.language.Token;

/** Direct quotations and who frames them: the subject of the verb of speech outside the quote in the same sentence. */
final class Quotes {
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final Phrases phrases;
    private final Words words;
    private final boolean[] quoted;
    private final Map<Integer, Entity> byHead;

    Quotes(List<Token> tokens, List<Sentence> sentences, Phrases phrases, Words words, Map<Integer, Entity> byHead) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.phrases = phrases;
        this.words = words;
        this.byHead = byHead;
        quoted = new boolean[tokens.size()];
        boolean open = false;
        int block = -1;
        for (Sentence s : sentences) {
            if (s.block() != block) {
                open = false;
                block = s.block();
            }
            for (int i = s.first(); i < s.end(); i++) {
                String t = tokens.get(i).text();
                if (t.equals("“") || t.equals("``")) {
                    open = true;
                } else if (t.equals("”") || t.equals("''")) {
                    open = false;
                } else if (t.equals("\"")) {
                    open = !open;
                }
                quoted[i] = open;
            }
        }
    }

    /** Who speaks where a token stands; null outside quotations and where no frame names the speaker. */
    @Nullable
    Entity speaker(Token token) {
        if (!quoted[token.index()]) {
            return null;
        }
        Sentence s = sentences.get(phrases.sentence(token.index()));
        Entity found = framer(s);
        if (found == null && s.index() > 0 && sentences.get(s.index() - 1).block() == s.block()) {
            found = framer(sentences.get(s.index() - 1));
        }
        return found;
    }

    private @Nullable Entity framer(Sentence s) {
        for (int i = s.first(); i < s.end(); i++) {
            Token t = tokens.get(i);
            if (!quoted[i]
                    && t.is("nsubj")
                    && t.head() >= 0
                    && words.is("speech", tokens.get(t.head()).lemma())) {
                Entity e = byHead.get(i);
                if (e != null) {
                    return e;
                }
            }
        }
        return null;
    }
}
