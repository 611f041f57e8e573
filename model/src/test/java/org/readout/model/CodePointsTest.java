package org.readout.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The one converter of offsets, against Java's own counting, on texts full of emoji and combining marks. */
class CodePointsTest {
    private static final String[] PIECES = {
        "a", "é", "e\u0301", "😀", "👩\u200D🚀", "\n", "\r\n", "Київ", "𝔸", " ", "\uD83D"
    };

    @Test
    void everyOffsetAgreesWithJavaAndComesBack() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String t = text.toString();
            CodePoints points = new CodePoints(t);
            for (int unit = 0; unit <= t.length(); unit = t.offsetByCodePoints(unit, unit < t.length() ? 1 : 0)) {
                assertThat(points.point(unit)).isEqualTo(t.codePointCount(0, unit));
                assertThat(points.unit(points.point(unit))).isEqualTo(unit);
                if (unit == t.length()) {
                    break;
                }
            }
        }
    }

    @Test
    void aSpanOfEmojiCountsOneEach() {
        CodePoints points = new CodePoints("😀😀 said");
        assertThat(points.points(new Span(4, 9))).isEqualTo(new Span(2, 7));
        assertThat(points.units(new Span(2, 7))).isEqualTo(new Span(4, 9));
    }
}
