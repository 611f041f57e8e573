package org.readout.language.encoder;

import java.util.Arrays;
import java.util.List;

/** What the reading model says of an article's tokens: for each, the numbers of every {@link Head}. */
public final class Reading {
    private final Labels labels;
    private final int width;
    private final int[] offsets = new int[Head.values().length + 1];
    private final float[] numbers;

    /**
     * The names of what the model tells apart.
     *
     * @param tags "UPOS|XPOS", in the order of {@link Head#TAGS}
     * @param relations UD relations, in the order of {@link Reading#relations}
     * @param relationWeights [number of ARC_BELOW][relation], and in one row more each relation's bias
     */
    public record Labels(List<String> tags, List<String> relations, float[][] relationWeights) {
        public Labels {
            tags = List.copyOf(tags);
            relations = List.copyOf(relations);
        }
    }

    Reading(Labels labels, int tokens) {
        this.labels = labels;
        for (Head head : Head.values()) {
            offsets[head.ordinal() + 1] =
                    offsets[head.ordinal()] + head.size(labels.tags().size());
        }
        this.width = offsets[offsets.length - 1];
        this.numbers = new float[tokens * width];
    }

    /** @param scores for each head, its numbers for each id @param at the id that stands for the token */
    void set(int token, float[][] scores, int at) {
        for (Head head : Head.values()) {
            int size = size(head);
            int to = token * width + offsets[head.ordinal()];
            System.arraycopy(scores[head.ordinal()], at * size, numbers, to, size);
        }
    }

    public Labels labels() {
        return labels;
    }

    public int tokens() {
        return numbers.length / width;
    }

    /** One number of a head. */
    public float number(int token, Head head, int index) {
        return numbers[token * width + offsets[head.ordinal()] + index];
    }

    private int size(Head head) {
        return offsets[head.ordinal() + 1] - offsets[head.ordinal()];
    }

    /** The number of the best label of a head that tells labels apart. */
    public int best(int token, Head head) {
        int from = token * width + offsets[head.ordinal()];
        int best = 0;
        for (int i = 1; i < size(head); i++) {
            if (numbers[from + i] > numbers[from + best]) {
                best = i;
            }
        }
        return best;
    }

    /** Log probabilities of a head's labels for tokens {@code [first, end)}: {@code [(token - first) * labels + label]}. */
    public float[] logProbabilities(Head head, int first, int end) {
        int size = size(head);
        float[] out = new float[(end - first) * size];
        for (int token = first; token < end; token++) {
            int from = token * width + offsets[head.ordinal()];
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += Math.exp(numbers[from + i]);
            }
            float log = (float) Math.log(sum);
            for (int i = 0; i < size; i++) {
                out[(token - first) * size + i] = numbers[from + i] - log;
            }
        }
        return out;
    }

    /**
     * Scores of arcs in a sentence of tokens {@code [first, end)}: {@code [dependent][head]}, both counted from one, with
     * the root in column zero.
     */
    public float[][] arcs(int first, int end) {
        int n = end - first;
        int size = size(Head.DEPENDENT);
        float scale = (float) (1 / Math.sqrt(size));
        int below = offsets[Head.DEPENDENT.ordinal()];
        // [number][head]: sums then run over heads, which the compiler turns into vector instructions
        float[][] above = new float[size][n + 1];
        for (int h = 1; h <= n; h++) {
            int from = (first + h - 1) * width + offsets[Head.HEAD.ordinal()];
            for (int i = 0; i < size; i++) {
                above[i][h] = numbers[from + i] * scale;
            }
        }
        float[][] scores = new float[n + 1][n + 1];
        float[] own = new float[size];
        for (int d = 1; d <= n; d++) {
            System.arraycopy(numbers, (first + d - 1) * width + below, own, 0, size);
            addAll(scores[d], above, own);
            scores[d][0] = number(first + d - 1, Head.ROOT, 0);
            scores[d][d] = Float.NEGATIVE_INFINITY;
        }
        return scores;
    }

    /** Adds to a sum each row times its factor: four rows at a time, so that the sum is fetched and stored less often. */
    private static void addAll(float[] sum, float[][] rows, float[] times) {
        int row = 0;
        for (; row + 3 < times.length; row += 4) {
            addFour(sum, rows, times, row);
        }
        for (; row < times.length; row++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += rows[row][i] * times[row];
            }
        }
    }

    private static void addFour(float[] sum, float[][] rows, float[] times, int row) {
        float[] a = rows[row];
        float[] b = rows[row + 1];
        float[] c = rows[row + 2];
        float[] d = rows[row + 3];
        float ta = times[row];
        float tb = times[row + 1];
        float tc = times[row + 2];
        float td = times[row + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] * ta + b[i] * tb + c[i] * tc + d[i] * td;
        }
    }

    /** Scores of the relations of an arc. */
    public float[] relations(int dependent, int head) {
        int size = size(Head.ARC_BELOW);
        int below = dependent * width + offsets[Head.ARC_BELOW.ordinal()];
        int above = head * width + offsets[Head.ARC_ABOVE.ordinal()];
        float[] bent = new float[size];
        for (int i = 0; i < size; i++) {
            bent[i] = Gelu.of(numbers[below + i] + numbers[above + i]);
        }
        float[][] weights = labels.relationWeights();
        float[] scores = weights[size].clone();
        addAll(scores, weights, bent);
        return scores;
    }

    @Override
    public String toString() {
        return "reading of " + tokens() + " tokens, " + Arrays.toString(offsets);
    }
}
