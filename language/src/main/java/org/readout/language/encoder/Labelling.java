package org.readout.language.encoder;

/**
 * The best legal sequence of span labels (Viterbi): what goes on must have begun. Labels: 0 is none, then for each kind
 * one that begins a span and one that goes on.
 */
public final class Labelling {
    private static final double IMPOSSIBLE = -1e9;

    private Labelling() {}

    /** @param scores log probabilities, {@code [token * labels + label]} @return a label for each token */
    public static int[] decode(float[] scores, int labels) {
        int tokens = scores.length / labels;
        int[] out = new int[tokens];
        if (tokens == 0) {
            return out;
        }
        double[] before = new double[labels];
        int[] from = new int[tokens * labels];
        for (int label = 0; label < labels; label++) {
            before[label] = scores[label] + (continues(label) ? IMPOSSIBLE : 0);
        }
        for (int token = 1; token < tokens; token++) {
            int best = best(before);
            double[] now = new double[labels];
            for (int label = 0; label < labels; label++) {
                int previous = best;
                if (continues(label)) {
                    previous = before[label - 1] > before[label] ? label - 1 : label;
                }
                from[token * labels + label] = previous;
                now[label] = before[previous] + scores[token * labels + label];
            }
            before = now;
        }
        int label = best(before);
        for (int token = tokens - 1; token >= 0; token--) {
            out[token] = label;
            label = from[token * labels + label];
        }
        return out;
    }

    public static boolean begins(int label) {
        return label % 2 == 1;
    }

    public static boolean continues(int label) {
        return label > 0 && label % 2 == 0;
    }

    /** The kind, from zero, of a label other than 0. */
    public static int kind(int label) {
        return (label - 1) / 2;
    }

    private static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
