package org.readout.language.encoder;

import java.util.BitSet;
import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;

/** Runs the reading model over an article, once. Thread-safe: share one, close it at the end. */
public final class Encoder implements AutoCloseable {
    private final ReadingModel model;
    private final WordPiece wordPiece;
    private final Reading.Labels labels;

    private Encoder(ReadingModel model) {
        this.model = model;
        this.wordPiece = new WordPiece(model.vocabulary);
        this.labels = new Reading.Labels(model.tags, model.relations, model.relation);
    }

    /** The model that ships (some 24 MB). @throws IllegalStateException when it is missing or damaged, saying so */
    public static Encoder load() {
        return new Encoder(ReadingModel.load());
    }

    /** A model of one's own. @param model the bytes of an ONNX file as {@code readout train} writes it */
    public static Encoder of(byte[] model) {
        return new Encoder(ReadingModel.open(model));
    }

    /** Reads an article. @param sentences in order; those of one block make a paragraph @param tokens all of them */
    public Reading read(List<Sentence> sentences, List<Token> tokens) {
        BitSet starts = new BitSet();
        BitSet paragraphs = new BitSet();
        int block = -1;
        for (Sentence sentence : sentences) {
            starts.set(sentence.first());
            if (sentence.block() != block) {
                paragraphs.set(sentence.first());
                block = sentence.block();
            }
        }
        List<String> words = tokens.stream().map(Token::text).toList();
        Reading reading = new Reading(labels, tokens.size());
        for (Window window : Windows.pack(wordPiece, words, starts, paragraphs, Windows.LONGEST)) {
            float[][] scores = model.run(window);
            for (int i = 0; i < window.length(); i++) {
                if (window.tokens()[i] >= 0) {
                    reading.set(window.tokens()[i], scores, i);
                }
            }
        }
        return reading;
    }

    /** Lets go of the model's memory. */
    @Override
    public void close() {
        model.close();
    }
}
