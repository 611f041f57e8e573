package org.readout.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeluTest {

    /** Values of x Φ(x) from a table of the normal distribution. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.841345", "-1, -0.158655", "2, 1.954500", "-3, -0.004050", "7, 7", "-9, 0", "100, 100"})
    void isXTimesTheNormalDistribution(float x, float value) {
        assertThat(Gelu.of(x)).isCloseTo(value, within(2e-6f));
    }

    @Test
    void isNearTheExactFunctionEverywhere() {
        for (float x = -8; x < 8; x += 0.00037f) {
            assertThat((double) Gelu.of(x)).isCloseTo(Gelu.exact(x), within(2e-6));
        }
    }

    @Test
    void passesOnWhatIsNoNumber() {
        assertThat(Gelu.of(Float.NaN)).isNaN();
    }
}
