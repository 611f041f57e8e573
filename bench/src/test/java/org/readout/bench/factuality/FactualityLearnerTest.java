package org.readout.bench.factuality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.find.factuality.FactualityScale.Seen;
import org.readout.find.factuality.RegressionTrees;

class FactualityLearnerTest {
    @Test
    void learnsThatANegationTurnsTheNumberRound() {
        Random random = new Random(3);
        List<FactualityExamples.Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean negated = random.nextBoolean();
            List<String> features = negated ? List.of("negated") : List.of("plain");
            examples.add(new FactualityExamples.Example(i, new Seen(2, features), negated ? -3 : 3));
        }
        RegressionTrees trees = RegressionTrees.of(FactualityLearner.learn(examples));
        assertThat(trees.of(new Seen(2, List.of("negated")))).isCloseTo(-3, within(0.1));
        assertThat(trees.of(new Seen(2, List.of("plain")))).isCloseTo(3, within(0.1));
        assertThat(FactualityLearner.learn(examples)).isEqualTo(FactualityLearner.learn(examples));
    }

    @Test
    void findsScoredWordsInTheTextAsPrinted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.conll");
        Files.writeString(file, """
                0\t``\t_\t``
                1\tWe\t_\tPRP
                2\two\t_\tMD
                3\tn't\t_\tRB
                4\tleave\t-2.0\tVB
                5\t,\t_\t,
                6\t''\t_\t''
                7\tthey\t_\tPRP
                8\tsaid\t3.0\tVBD
                9\t.\t_\t.

                0\tRain\t1.5\tNN
                """);
        List<GoldFactuality> read = GoldFactuality.read(file);
        assertThat(read).hasSize(1);
        String text = read.getFirst().article().text();
        assertThat(text.lines().findFirst()).hasValue("\"We won't leave,\" they said.");
        assertThat(read.getFirst().scored().stream().map(s -> s.span().of(text) + " " + s.score()))
                .containsExactly("leave -2.0", "said 3.0", "Rain 1.5");
    }

    @Test
    void correlationAndError() {
        Agreement agreement = new Agreement();
        agreement.add(1, 2);
        agreement.add(2, 4);
        agreement.add(3, 6);
        assertThat(agreement.correlation()).isCloseTo(1, within(1e-9));
        assertThat(agreement.meanAbsoluteError()).isEqualTo(2);
    }
}
