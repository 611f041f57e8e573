package org.readout.read.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-05-14                              | 2025-05-14 |
            2025-05-14T18:02:00Z                    | 2025-05-14 | 2025-05-14T18:02Z
            2025-05-14T18:02:00.123+03:00           | 2025-05-14 | 2025-05-14T18:02+03:00
            20250514T180200Z                        | 2025-05-14 | 2025-05-14T18:02Z
            20250514T180200+0200                    | 2025-05-14 | 2025-05-14T18:02+02:00
            20230210T1815Z                          | 2023-02-10 | 2023-02-10T18:15Z
            Wed, 14 May 2025 18:02:00 +0000         | 2025-05-14 | 2025-05-14T18:02Z
            Wed, 14 May 25 18:02:00 GMT             | 2025-05-14 | 2025-05-14T18:02Z
            14 May 2025 18:02 BST                   | 2025-05-14 | 2025-05-14T18:02+01:00
            Published 6:02 p.m. ET, May 14, 2025    | 2025-05-14 | 2025-05-14T18:02-04:00
            May 14, 2025, 6:02 PM EDT               | 2025-05-14 | 2025-05-14T18:02-04:00
            Sept. 3rd, 2024                         | 2024-09-03 |
            14th of May 2025                        | 2025-05-14 |
            2025/05/14                              | 2025-05-14 |
            14.05.2025                              | 2025-05-14 |
            25/12/2024                              | 2024-12-25 |
            12/25/2024                              | 2024-12-25 |
            03/04/2025                              |            |
            May 2025                                |            |
            31 February 2025                        |            |
            the talks of 2025                       |            |
            """)
    void readsDatesAsNewsroomsPrintThem(String written, LocalDate date, String time) {
        Optional<Dates.When> when = Dates.parse(written);
        assertThat(when.map(Dates.When::date).orElse(null)).isEqualTo(date);
        assertThat(when.map(Dates.When::time).map(Object::toString).orElse(null))
                .isEqualTo(time);
    }
}
