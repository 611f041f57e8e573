package org.readout.language.syntax;

/**
 * The best tree without crossing arcs and with exactly one root (Eisner 1996): nearly all English sentences have such a
 * one, and in long sentences a crossing is far more often the parser's slip than the writer's.
 */
final class ProjectiveTree {
    private final int n;
    private final float[][] scores;
    /** By [first][last]: the best complete and incomplete spans with their head on the left or on the right. */
    private final double[][][] whole = new double[2][][];

    private final double[][][] open = new double[2][][];
    private final int[][][] wholeCut = new int[2][][];
    private final int[][] openCut;
    private final int[] heads;

    private static final int RIGHT = 0;
    private static final int LEFT = 1;

    private ProjectiveTree(float[][] scores) {
        this.scores = scores;
        this.n = scores.length - 1;
        this.openCut = new int[n + 1][n + 1];
        this.heads = new int[n + 1];
        for (int side = 0; side < 2; side++) {
            whole[side] = new double[n + 1][n + 1];
            open[side] = new double[n + 1][n + 1];
            wholeCut[side] = new int[n + 1][n + 1];
        }
    }

    /**
     * @param scores [dependent][head], counted from one, the root in column zero
     * @return for each word, counted from one, its head, 0 for the root
     */
    static int[] heads(float[][] scores) {
        ProjectiveTree tree = new ProjectiveTree(scores);
        tree.fill();
        int root = 1;
        for (int r = 2; r <= tree.n; r++) {
            root = tree.rooted(r) > tree.rooted(root) ? r : root;
        }
        tree.heads[root] = 0;
        tree.readWhole(1, root, RIGHT);
        tree.readWhole(root, tree.n, LEFT);
        return tree.heads;
    }

    /** Whether no two arcs cross, those to the root counted as coming from before the sentence. */
    static boolean isProjective(int[] heads) {
        for (int d = 1; d < heads.length; d++) {
            int first = Math.min(d, heads[d]);
            int last = Math.max(d, heads[d]);
            for (int i = first + 1; i < last; i++) {
                if (heads[i] < first || heads[i] > last) {
                    return false;
                }
            }
        }
        return true;
    }

    private double rooted(int root) {
        return scores[root][0] + whole[RIGHT][1][root] + whole[LEFT][root][n];
    }

    private void fill() {
        for (int width = 1; width < n; width++) {
            for (int s = 1; s + width <= n; s++) {
                span(s, s + width);
            }
        }
    }

    private void span(int s, int t) {
        double best = Double.NEGATIVE_INFINITY;
        for (int q = s; q < t; q++) {
            double sum = whole[LEFT][s][q] + whole[RIGHT][q + 1][t];
            if (sum > best) {
                best = sum;
                openCut[s][t] = q;
            }
        }
        open[RIGHT][s][t] = best + scores[s][t];
        open[LEFT][s][t] = best + scores[t][s];
        double right = Double.NEGATIVE_INFINITY;
        double left = Double.NEGATIVE_INFINITY;
        for (int q = s; q < t; q++) {
            double sum = whole[RIGHT][s][q] + open[RIGHT][q][t];
            if (sum > right) {
                right = sum;
                wholeCut[RIGHT][s][t] = q;
            }
            double other = open[LEFT][s][q + 1] + whole[LEFT][q + 1][t];
            if (other > left) {
                left = other;
                wholeCut[LEFT][s][t] = q + 1;
            }
        }
        whole[RIGHT][s][t] = right;
        whole[LEFT][s][t] = left;
    }

    /** The arcs of a complete span, its head on the given side. */
    private void readWhole(int s, int t, int side) {
        if (s == t) {
            return;
        }
        int q = wholeCut[side][s][t];
        if (side == RIGHT) {
            readWhole(s, q, RIGHT);
            readOpen(q, t, RIGHT);
        } else {
            readOpen(s, q, LEFT);
            readWhole(q, t, LEFT);
        }
    }

    private void readOpen(int s, int t, int side) {
        if (side == RIGHT) {
            heads[s] = t;
        } else {
            heads[t] = s;
        }
        int q = openCut[s][t];
        readWhole(s, q, LEFT);
        readWhole(q + 1, t, RIGHT);
    }
}
