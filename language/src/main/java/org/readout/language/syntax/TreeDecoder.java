package org.readout.language.syntax;

/**
 * The tree over a sentence's words: the best head of each word where that is a tree whose arcs do not cross, else the best
 * such tree ({@link ProjectiveTree}).
 */
final class TreeDecoder {
    private static final float NEVER = -1e9f;
    /** In longer sentences each cycle is hung on the root: the exact search takes time with the cube of length. */
    private static final int LONGEST = 300;

    private TreeDecoder() {}

    /**
     * @param scores [dependent][head], counted from one, the root in column zero
     * @return for each word, counted from one, its head, 0 for the root
     */
    static int[] heads(float[][] scores) {
        int[] best = greedy(scores);
        if (scores.length > LONGEST) {
            return roots(best) == 1 && cycle(best) == null ? best : cut(best, likeliestRoot(scores));
        }
        boolean tree = roots(best) == 1 && cycle(best) == null && ProjectiveTree.isProjective(best);
        return tree || best.length == 1 ? best : ProjectiveTree.heads(scores);
    }

    private static int likeliestRoot(float[][] scores) {
        int best = 1;
        for (int d = 2; d < scores.length; d++) {
            best = margin(scores, d) > margin(scores, best) ? d : best;
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
}
