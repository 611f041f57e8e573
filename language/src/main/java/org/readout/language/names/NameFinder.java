package org.readout.language.names;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.model.Name;

/** Finds names. Thread-safe. */
public final class NameFinder {
    private static final String MODEL = "names.model";

    private final NameModel model;
    private final ActorBook book;

    public NameFinder(NameModel model, ActorBook book) {
        this.model = model;
        this.book = book;
    }

    /** The finder with the model that ships. @throws IllegalStateException when the model is missing or damaged */
    public static NameFinder load(ActorBook book) {
        try (InputStream in = NameFinder.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is missing from the installation; build again, or train it "
                        + "with ./readout train names");
            }
            return new NameFinder(NameModel.read(in), book);
        } catch (IOException e) {
            throw new IllegalStateException(MODEL + " is damaged (" + e.getMessage() + "); build again", e);
        }
    }

    /** All names, in order and apart. @param tokens with parts of speech */
    public List<NameSpan> find(List<Sentence> sentences, List<Token> tokens) {
        Surroundings surroundings = new Surroundings(sentences, tokens);
        List<NameSpan> names = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Token> words = tokens.subList(sentence.first(), sentence.end());
            NameFeatures look = new NameFeatures(words, Gazetteer.of(words, book), surroundings, book);
            int[] labels = label(words.size(), look);
            for (int i = 0; i < labels.length; ) {
                int end = i + 1;
                if (labels[i] > 0) {
                    int begin = labels[i] % 2 == 1 ? labels[i] : labels[i] - 1;
                    while (end < labels.length && labels[end] == begin + 1) {
                        end++;
                    }
                    names.add(new NameSpan(
                            sentence.first() + i, sentence.first() + end, Name.Type.values()[(begin - 1) / 2]));
                }
                i = end;
            }
        }
        return names;
    }

    /** Labels from left to right, each the best after the one before: as the model was trained. */
    private int[] label(int n, NameFeatures look) {
        int[] labels = new int[n];
        int[] features = new int[NameFeatures.MOST];
        int[] scores = new int[NameModel.labels()];
        int last = -1;
        for (int i = 0; i < n; i++) {
            if (last <= 0 && !look.mayBegin(i)) {
                last = 0;
                continue;
            }
            model.weights().score(features, look.of(i, last, features), scores);
            int best = 0;
            for (int label = 1; label < scores.length; label++) {
                if (NameModel.mayFollow(Math.max(last, 0), label) && scores[label] > scores[best]) {
                    best = label;
                }
            }
            labels[i] = best;
            last = best;
        }
        return labels;
    }
}
