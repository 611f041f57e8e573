package org.readout.bench.times;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    @ParameterizedTest
    @CsvSource({
        "1989-10-26, 1989-10-26, true",
        "1989-10-26, 1989-10-27, false",
        "1989-WXX, 1989-W43, true",
        "1989-WXX, 1990-W43, false",
        "2000-W7, 2000-W07, true",
        "2000-W7, 2000-W05, false",
        "1998-XX-XX, 1998, true",
        "1949-XX, 1949, true",
        "1949-XX, 1950, false",
        "198X, 198, true",
        "P1D, PXD, false",
        "PXM, P2M, false",
        "1989-QX, 1989-Q3, false",
        "PAST_REF, , false",
    })
    void agreesWhereTheGoldLeavesDigitsOpen(String gold, String found, boolean agrees) {
        assertThat(Tally.agrees(gold, found)).isEqualTo(agrees);
    }
}
