package org.readout.language.syntax;

import java.util.Arrays;

/**
 * The best tree over a sentence's words with exactly one root (Chu and Liu 1965, Edmonds 1967, in the dense form of
 * Tarjan's contraction; one root after Zmigrod et al. 2020, by trying the likeliest roots). Most sentences need none of
 * it: the best head of each word is already a tree.
 */
final class TreeDecoder {
    private static final float NEVER = -1e9f;
    /** So many of the best roots are tried. */
    private static final int ROOTS = 3;
    /** In longer sentences each cycle is hung on the root: the exact search takes room with the cube of length. */
    private static final int LONGEST = 200;

    private TreeDecoder() {}

    /**
     * @param scores [dependent][head], counted from one, the root in column zero
     * @return for each word, counted from one, its head, 0 for the root
     */
    static int[] heads(float[][] scores) {
        int n = scores.length - 1;
        int[] best = greedy(scores);
        if (roots(best) == 1 && cycle(best) == null) {
            return best;
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i + 1);
        Arrays.sort(order, (a, b) -> Float.compare(margin(scores, b), margin(scores, a)));
        if (n > LONGEST) {
            return cut(best, order[0]);
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < Math.min(ROOTS, n); r++) {
            int root = order[r];
            double[][] fixed = new double[n + 1][n + 1];
            for (int d = 1; d <= n; d++) {
                for (int h = 0; h <= n; h++) {
                    boolean allowed = d == root ? h == 0 : h > 0;
                    fixed[d][h] = allowed && h != d ? scores[d][h] : NEVER;
                }
            }
            int[] heads = tree(fixed);
            double sum = 0;
            for (int d = 1; d <= n; d++) {
                sum += fixed[d][heads[d]];
            }
            if (sum > most) {
                most = sum;
                best = heads;
            }
        }
        return best;
    }

    /** One root, to which every other root and one word of each cycle is attached. */
    private static int[] cut(int[] heads, int root) {
        int[] out = heads.clone();
        for (int d = 1; d < out.length; d++) {
            out[d] = out[d] == 0 ? root : out[d];
        }
        out[root] = 0;
        for (boolean[] members = cycle(out); members != null; members = cycle(out)) {
            for (int d = 1; d < out.length; d++) {
                if (members[d]) {
                    out[d] = root;
                    break;
                }
            }
        }
        return out;
    }

    /** How much a word gains by being the root. */
    private static float margin(float[][] scores, int word) {
        float other = NEVER;
        for (int h = 1; h < scores.length; h++) {
            if (h != word) {
                other = Math.max(other, scores[word][h]);
            }
        }
        return scores[word][0] - other;
    }

    private static int[] greedy(float[][] scores) {
        int[] heads = new int[scores.length];
        for (int d = 1; d < scores.length; d++) {
            int best = 0;
            for (int h = 1; h < scores.length; h++) {
                if (h != d && scores[d][h] > scores[d][best]) {
                    best = h;
                }
            }
            heads[d] = best;
        }
        return heads;
    }

    private static int roots(int[] heads) {
        int roots = 0;
        for (int d = 1; d < heads.length; d++) {
            roots += heads[d] == 0 ? 1 : 0;
        }
        return roots;
    }

    /** The words of a cycle, or null. */
    private static boolean @org.jspecify.annotations.Nullable [] cycle(int[] heads) {
        int[] state = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int at = start;
            while (at > 0 && state[at] == 0) {
                state[at] = start;
                at = heads[at];
            }
            if (at > 0 && state[at] == start) {
                boolean[] members = new boolean[heads.length];
                for (int d = at; !members[d]; d = heads[d]) {
                    members[d] = true;
                }
                return members;
            }
        }
        return null;
    }

    /** The best tree: cycles are contracted one after the other until none is left, at most once for each word. */
    private static int[] tree(double[][] scores) {
        int n = scores.length - 1;
        int[] heads = new int[n + 1];
        for (int d = 1; d <= n; d++) {
            for (int h = 0; h <= n; h++) {
                if (h != d && (heads[d] == d || scores[d][h] > scores[d][heads[d]])) {
                    heads[d] = h;
                }
            }
        }
        boolean[] members = cycle(heads);
        if (members == null) {
            return heads;
        }
        return expanded(scores, heads, members);
    }

    private static int[] expanded(double[][] scores, int[] heads, boolean[] members) {
        int n = scores.length - 1;
        int[] outside = new int[n + 2];
        int count = 1; // 0 stays the root
        for (int w = 1; w <= n; w++) {
            if (!members[w]) {
                outside[count++] = w;
            }
        }
        int contracted = count;
        double[][] smaller = new double[count + 1][count + 1];
        int[] enter = new int[count + 1];
        int[] leave = new int[count + 1];
        for (int a = 0; a < count; a++) {
            for (int d = 1; d < count; d++) {
                smaller[d][a] = a == d ? NEVER : scores[outside[d]][outside[a]];
            }
            double into = Double.NEGATIVE_INFINITY;
            double from = Double.NEGATIVE_INFINITY;
            for (int m = 1; m <= n; m++) {
                if (!members[m]) {
                    continue;
                }
                double gain = scores[m][outside[a]] - scores[m][heads[m]];
                if (gain > into) {
                    into = gain;
                    enter[a] = m;
                }
                if (a > 0 && scores[outside[a]][m] > from) {
                    from = scores[outside[a]][m];
                    leave[a] = m;
                }
            }
            smaller[contracted][a] = into;
            if (a > 0) {
                smaller[a][contracted] = from;
            }
        }
        smaller[contracted][contracted] = NEVER;
        int[] inner = tree(smaller);
        int[] out = heads.clone();
        for (int d = 1; d < count; d++) {
            out[outside[d]] = inner[d] == contracted ? leave[d] : outside[inner[d]];
        }
        int entry = inner[contracted];
        out[enter[entry]] = outside[entry];
        return out;
    }
}
