package org.readout.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {
    private static float[][] scores(int n, Random random) {
        float[][] scores = new float[n + 1][n + 1];
        for (int d = 1; d <= n; d++) {
            for (int h = 0; h <= n; h++) {
                scores[d][h] = d == h ? Float.NEGATIVE_INFINITY : (float) random.nextGaussian() * 3;
            }
        }
        return scores;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int d = 1; d < heads.length; d++) {
            roots += heads[d] == 0 ? 1 : 0;
            int at = d;
            for (int steps = 0; at != 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }

    private static boolean crosses(int[] heads) {
        for (int a = 1; a < heads.length; a++) {
            for (int b = 1; b < heads.length; b++) {
                int first = Math.min(a, heads[a]);
                int last = Math.max(a, heads[a]);
                boolean inside = b > first && b < last;
                boolean outside = heads[b] < first || heads[b] > last;
                if (inside && outside) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int d = 1; d < heads.length; d++) {
            sum += scores[d][heads[d]];
        }
        return sum;
    }

    @Test
    void forShortSentencesNoTreeWithoutCrossingArcsIsBetter() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(5);
            float[][] scores = scores(n, random);
            int[] found = TreeDecoder.heads(scores);
            assertThat(isTree(found)).isTrue();
            assertThat(crosses(found)).isFalse();
            double most = Double.NEGATIVE_INFINITY;
            int[] heads = new int[n + 1];
            for (long code = 0; code < Math.pow(n + 1, n); code++) {
                long rest = code;
                for (int d = 1; d <= n; d++) {
                    heads[d] = (int) (rest % (n + 1));
                    rest /= n + 1;
                }
                if (isTree(heads) && !crosses(heads)) {
                    most = Math.max(most, sum(scores, heads));
                }
            }
            assertThat(sum(scores, found)).isCloseTo(most, within(1e-4));
        }
    }

    @Test
    void longAndHostileSentencesStillGiveATree() {
        Random random = new Random(6);
        for (int n : new int[] {1, 2, 60, 255, 600, 1_000}) {
            assertThat(isTree(TreeDecoder.heads(scores(n, random)))).isTrue();
        }
        float[][] flat = new float[40][40];
        assertThat(isTree(TreeDecoder.heads(flat))).isTrue();
    }
}
