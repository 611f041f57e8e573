package org.readout.language.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.perceptron.Learner;

/**
 * Trains a {@link NameModel}. Lives beside the finder because both must see the same features; only {@code
 * org.readout.train} calls it. Deterministic for a seed.
 */
public final class NameTraining {
    private static final float LEAST = 0.03f;
    private static final int FEWEST_UPDATES = 2;

    /** A document with gold names. */
    public record Example(List<Sentence> sentences, List<Token> tokens, List<NameSpan> names) {}

    private record Line(NameFeatures look, int[] gold) {}

    private NameTraining() {}

    /** Trains over the documents. */
    public static NameModel train(List<Example> examples, ActorBook book, int epochs, long seed, Consumer<String> log) {
        List<Line> lines = new ArrayList<>();
        for (Example e : examples) {
            int[] labels = new int[e.tokens().size()];
            for (NameSpan name : e.names()) {
                for (int i = name.first(); i < name.end(); i++) {
                    labels[i] = NameModel.begin(name.type()) + (i == name.first() ? 0 : 1);
                }
            }
            Surroundings surroundings = new Surroundings(e.sentences(), e.tokens());
            for (Sentence s : e.sentences()) {
                List<Token> words = e.tokens().subList(s.first(), s.end());
                lines.add(new Line(
                        new NameFeatures(words, Gazetteer.of(words, book), surroundings, book),
                        java.util.Arrays.copyOfRange(labels, s.first(), s.end())));
            }
        }
        Random random = new Random(seed);
        Learner learner = new Learner(NameModel.labels());
        int[] features = new int[NameFeatures.MOST];
        float[] scores = new float[NameModel.labels()];
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(lines, random);
            long wrong = 0;
            long all = 0;
            for (Line line : lines) {
                int last = -1;
                for (int i = 0; i < line.gold.length; i++) {
                    if (last <= 0 && !line.look.mayBegin(i)) {
                        last = 0;
                        continue;
                    }
                    if (!NameModel.mayFollow(Math.max(last, 0), line.gold[i])) {
                        // The beginning was missed: nothing to learn here, as the right label could never be chosen.
                        last = line.gold[i];
                        continue;
                    }
                    int count = line.look.of(i, last, features);
                    learner.score(features, count, scores);
                    int best = -1;
                    for (int l = 0; l < scores.length; l++) {
                        boolean legal = NameModel.mayFollow(Math.max(last, 0), l);
                        best = legal && (best < 0 || scores[l] > scores[best]) ? l : best;
                    }
                    learner.tick();
                    all++;
                    if (best != line.gold[i]) {
                        wrong++;
                        learner.update(features, count, line.gold[i], best);
                    }
                    // Learns after its own choices, but never loses the way for long: one in four is the right one.
                    last = random.nextInt(4) == 0 ? line.gold[i] : best;
                }
            }
            log.accept("names epoch " + epoch + " training accuracy " + (1 - (double) wrong / all));
        }
        return new NameModel(learner.average(LEAST, FEWEST_UPDATES));
    }
}
