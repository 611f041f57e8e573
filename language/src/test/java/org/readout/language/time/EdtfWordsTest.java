package org.readout.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-05-15 | 15 May 2025",
                "2025-05 | May 2025",
                "2025 | 2025",
                "2022-21 | spring 2022",
                "2022-24 | winter 2022",
                "199X | the 1990s",
                "18XX | the 1800s",
                "2025-05-10/2025-05-12 | 10 May 2025 to 12 May 2025",
                "2024-07/2024-09 | third quarter of 2024",
                "2024-01/2024-06 | first half of 2024",
                "2025-05-15T10:00:00 | 15 May 2025, 10:00",
                "2019~ | about 2019",
                "2019? | 2019 (uncertain)",
                "2019/.. | from 2019",
                "nonsense | nonsense",
                "2025-13-45 | 2025-13-45",
            })
    void says(String edtf, String words) {
        assertThat(EdtfWords.say(edtf, Locale.ENGLISH)).isEqualTo(words);
    }
}
