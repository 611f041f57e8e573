package org.readout.bench.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Multinomial logistic regression over named features, trained by stochastic gradient descent with a fixed seed. */
final class Softmax {
    private static final int EPOCHS = 30;
    private static final double RATE = 0.15;
    private static final double DECAY = 2e-4;
    private final List<String> classes;
    private final Map<String, double[]> weights = new HashMap<>();

    /** A training example. */
    record Example(List<String> features, String label) {}

    private Softmax(List<String> classes) {
        this.classes = classes;
    }

    static Softmax train(List<Example> examples, List<String> classes) {
        Softmax model = new Softmax(classes);
        Random random = new Random(11);
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE / (1 + 0.15 * epoch);
            for (Example example : order) {
                model.learn(example, rate);
            }
        }
        return model;
    }

    private void learn(Example example, double rate) {
        double[] p = probabilities(example.features());
        int gold = classes.indexOf(example.label());
        for (String feature : example.features()) {
            double[] w = weights.computeIfAbsent(feature, f -> new double[classes.size()]);
            for (int c = 0; c < w.length; c++) {
                double gradient = (c == gold ? 1 : 0) - p[c];
                w[c] += rate * (gradient - DECAY * w[c]);
            }
        }
    }

    private double[] probabilities(List<String> features) {
        double[] score = new double[classes.size()];
        for (String feature : features) {
            double[] w = weights.get(feature);
            if (w != null) {
                for (int c = 0; c < w.length; c++) {
                    score[c] += w[c];
                }
            }
        }
        double max = Double.NEGATIVE_INFINITY;
        for (double s : score) {
            max = Math.max(max, s);
        }
        double sum = 0;
        for (int c = 0; c < score.length; c++) {
            score[c] = Math.exp(score[c] - max);
            sum += score[c];
        }
        for (int c = 0; c < score.length; c++) {
            score[c] /= sum;
        }
        return score;
    }

    String best(List<String> features) {
        double[] p = probabilities(features);
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            if (p[c] > p[best]) {
                best = c;
            }
        }
        return classes.get(best);
    }
}
