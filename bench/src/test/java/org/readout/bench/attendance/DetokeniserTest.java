package org.readout.bench.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetokeniserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ann 's re - election , she said .        | Ann's re-election, she said.
            a " frank " talk ( the third ) in Oslo   | a "frank" talk (the third) in Oslo
            They did n't come ; Bob 'll go .         | They didn't come; Bob'll go.
            """)
    void joins(String tokens, String text) {
        assertThat(Detokeniser.join(tokens)).isEqualTo(text);
    }
}
