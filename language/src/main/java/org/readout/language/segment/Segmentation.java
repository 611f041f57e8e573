package org.readout.language.segment;

import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/**
 * An article's sentences and their tokens, which have no syntax yet (lemma "", part of speech X, no head).
 *
 * @param sentences in order
 * @param tokens in order; {@code tokens.get(i).index() == i}
 */
public record Segmentation(List<Sentence> sentences, List<Token> tokens) {
    public Segmentation {
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
    }
}
