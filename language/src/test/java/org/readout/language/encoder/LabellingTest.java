package org.readout.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LabellingTest {
    private static final int LABELS = 7;

    @Test
    void neverGoesOnWithWhatHasNotBegunAndNeverDoesWorseThanGreedyLegalSequences() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            int tokens = 1 + random.nextInt(12);
            float[] scores = new float[tokens * LABELS];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) Math.log(random.nextDouble() + 1e-3);
            }
            int[] labels = Labelling.decode(scores, LABELS);
            double total = 0;
            double greedy = 0;
            int before = 0;
            for (int t = 0; t < tokens; t++) {
                int label = labels[t];
                if (Labelling.continues(label)) {
                    assertThat(t).isPositive();
                    assertThat(labels[t - 1]).isIn(label, label - 1);
                }
                total += scores[t * LABELS + label];
                int best = 0;
                for (int l = 1; l < LABELS; l++) {
                    boolean legal = !Labelling.continues(l) || before == l || before == l - 1;
                    if (legal && scores[t * LABELS + l] > scores[t * LABELS + best]) {
                        best = l;
                    }
                }
                greedy += scores[t * LABELS + best];
                before = best;
            }
            assertThat(total).isGreaterThanOrEqualTo(greedy - 1e-4);
        }
    }

    @Test
    void noTokensNoLabels() {
        assertThat(Labelling.decode(new float[0], LABELS)).isEmpty();
    }
}
