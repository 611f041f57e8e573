package org.readout.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.readout.language.perceptron.Weights;
import org.readout.language.perceptron.WordForm;

/** Gives each word of a sentence a tag class, from left to right. Thread-safe. */
record Tagger(TagLexicon lexicon, Weights weights) {

    int classes() {
        return weights.classes();
    }

    /** A tag class for each word. */
    int[] tag(WordForm[] words) {
        int[] tags = new int[words.length];
        int[] features = new int[TagFeatures.MOST];
        int[] scores = new int[weights.classes()];
        for (int i = 0; i < words.length; i++) {
            tags[i] = lexicon.tag(words[i]);
            if (tags[i] < 0) {
                weights.score(features, TagFeatures.of(words, tags, i, features), scores);
                tags[i] = best(scores);
            }
        }
        return tags;
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    void write(DataOutputStream out) throws IOException {
        weights.write(out);
        lexicon.write(out);
    }

    static Tagger read(DataInputStream in) throws IOException {
        Weights weights = Weights.read(in);
        return new Tagger(TagLexicon.read(in, weights.classes()), weights);
    }
}
