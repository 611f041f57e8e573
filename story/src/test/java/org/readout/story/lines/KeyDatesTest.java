package org.readout.story.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days of a story matter. */
class KeyDatesTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    @Test
    void whatManyNameGoesBeforeWhatOneNamesOften() {
        KeyDates key = new KeyDates();
        key.add(DAY.plusDays(3), List.of(DAY, DAY.minusDays(1), DAY.minusDays(1), DAY.minusDays(1)));
        key.add(DAY.plusDays(3), List.of(DAY));
        key.add(DAY.plusDays(3), List.of(DAY));
        assertThat(key.best(1)).containsExactly(DAY);
    }

    @Test
    void whatIsStillNamedLongAfterMattersMore() {
        KeyDates key = new KeyDates();
        key.add(DAY.plusDays(1), List.of(DAY, DAY.plusDays(1)));
        key.add(DAY.plusDays(30), List.of(DAY));
        key.add(DAY.plusDays(2), List.of(DAY.plusDays(1)));
        assertThat(key.best(2)).startsWith(DAY);
        assertThat(key.weight(DAY)).isGreaterThan(key.weight(DAY.plusDays(1)));
    }

    @Test
    void aDayOfManyArticlesMattersThoughNoneNamesIt() {
        KeyDates key = new KeyDates();
        for (int i = 0; i < 20; i++) {
            key.add(DAY, List.of());
        }
        key.add(DAY.plusDays(9), List.of(DAY.plusDays(8)));
        assertThat(key.best(2)).contains(DAY);
        assertThat(key.best(100)).hasSize(3);
    }
}
