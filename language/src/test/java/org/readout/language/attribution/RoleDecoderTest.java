package org.readout.language.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoleDecoderTest {
    @Test
    void neverGoesOnWithWhatHasNotBegunAndNeverDoesWorseThanGreedyLegalSequences() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            int tokens = 1 + random.nextInt(12);
            float[] scores = new float[tokens * RoleDecoder.LABELS];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) Math.log(random.nextDouble() + 1e-3);
            }
            byte[] labels = RoleDecoder.decode(scores);
            double total = 0;
            double greedy = 0;
            int before = 0;
            for (int t = 0; t < tokens; t++) {
                int label = labels[t];
                if (RoleDecoder.continues(label)) {
                    assertThat(t).isPositive();
                    assertThat((int) labels[t - 1]).isIn(label, label - 1);
                }
                total += scores[t * RoleDecoder.LABELS + label];
                int best = 0;
                for (int l = 1; l < RoleDecoder.LABELS; l++) {
                    boolean legal = !RoleDecoder.continues(l) || before == l || before == l - 1;
                    if (legal && scores[t * RoleDecoder.LABELS + l] > scores[t * RoleDecoder.LABELS + best]) {
                        best = l;
                    }
                }
                greedy += scores[t * RoleDecoder.LABELS + best];
                before = best;
            }
            assertThat(total).isGreaterThanOrEqualTo(greedy - 1e-4);
        }
    }

    @Test
    void noTokensNoLabels() {
        assertThat(RoleDecoder.decode(new float[0])).isEmpty();
    }
}
