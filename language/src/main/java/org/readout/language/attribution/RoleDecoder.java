package org.readout.language.attribution;

import org.readout.language.RoleSpan.Role;

/**
 * The best legal sequence of labels (Viterbi): a role may go on only where it has begun. Labels: 0 is none, then for
 * each {@link Role} in its order one that begins a span and one that goes on.
 */
final class RoleDecoder {
    static final int LABELS = 1 + 2 * Role.values().length;
    private static final double IMPOSSIBLE = -1e9;

    private RoleDecoder() {}

    /** @param scores log probabilities, {@code scores[token * LABELS + label]} */
    static byte[] decode(float[] scores) {
        int tokens = scores.length / LABELS;
        byte[] labels = new byte[tokens];
        if (tokens == 0) {
            return labels;
        }
        double[] before = new double[LABELS];
        double[] now = new double[LABELS];
        byte[] from = new byte[tokens * LABELS];
        for (int label = 0; label < LABELS; label++) {
            before[label] = scores[label] + (continues(label) ? IMPOSSIBLE : 0);
        }
        for (int token = 1; token < tokens; token++) {
            byte best = best(before);
            for (int label = 0; label < LABELS; label++) {
                byte previous = best;
                if (continues(label)) {
                    previous = (byte) (before[label - 1] > before[label] ? label - 1 : label);
                }
                from[token * LABELS + label] = previous;
                now[label] = before[previous] + scores[token * LABELS + label];
            }
            double[] swap = before;
            before = now;
            now = swap;
        }
        byte label = best(before);
        for (int token = tokens - 1; token >= 0; token--) {
            labels[token] = label;
            label = from[token * LABELS + label];
        }
        return labels;
    }

    static boolean begins(int label) {
        return label % 2 == 1;
    }

    static boolean continues(int label) {
        return label > 0 && label % 2 == 0;
    }

    /** The role of a label other than 0. */
    static Role role(int label) {
        return Role.values()[(label - 1) / 2];
    }

    private static byte best(double[] values) {
        byte best = 0;
        for (byte i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
