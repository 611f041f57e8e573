package org.readout.find.factuality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionTreesTest {
    private static RegressionTrees trees(String... lines) {
        return RegressionTrees.of(
                List.of(lines).stream().map(l -> List.of(l.split(" "))).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, negated, -0.5",
        "2.0, tag=VB, 2.5",
        "1.0, tag=VB, 1.5",
        "1.0, negated, -0.5",
    })
    void asksForFeaturesAndForTheNumber(double head, String feature, double sum) {
        RegressionTrees trees = trees("500", "negated -1000 head>1.5 2000 1000");
        assertThat(trees.of(new FactualityScale.Seen(head, List.of(feature)))).isEqualTo(sum);
    }

    @Test
    void staysOnTheScale() {
        assertThat(trees("2000", "2000").of(new FactualityScale.Seen(0, List.of())))
                .isEqualTo(3);
        assertThat(trees("-2000", "-2000").of(new FactualityScale.Seen(0, List.of())))
                .isEqualTo(-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"negated 1", "negated 1 2 3", "negated"})
    void refusesWhatIsNoTree(String line) {
        assertThatThrownBy(() -> trees(line)).isInstanceOf(IllegalStateException.class);
    }
}
