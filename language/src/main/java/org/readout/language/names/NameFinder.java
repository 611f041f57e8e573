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

    /** The best sequence of labels (Viterbi over pairs of labels). */
    private int[] label(int n, NameFeatures look) {
        int all = NameModel.labels();
        long[][] best = new long[n + 1][all];
        int[][] from = new int[n + 1][all];
        int[] features = new int[NameFeatures.MOST];
        int[] scores = new int[all];
        for (int i = 0; i < n; i++) {
            java.util.Arrays.fill(best[i + 1], Long.MIN_VALUE / 4);
            for (int last = 0; last < (i == 0 ? 1 : all); last++) {
                if (i > 0 && best[i][last] <= Long.MIN_VALUE / 4) {
                    continue;
                }
                int count = look.of(i, i == 0 ? -1 : last, features);
                model.weights().score(features, count, scores);
                for (int label = 0; label < all; label++) {
                    long score = best[i][last] + scores[label];
                    if (NameModel.mayFollow(i == 0 ? 0 : last, label) && score > best[i + 1][label]) {
                        best[i + 1][label] = score;
                        from[i + 1][label] = last;
                    }
                }
            }
        }
        int[] labels = new int[n];
        int label = 0;
        for (int l = 1; l < all; l++) {
            label = best[n][l] > best[n][label] ? l : label;
        }
        for (int i = n; i > 0; i--) {
            labels[i - 1] = label;
            label = from[i][label];
        }
        return labels;
    }
}
