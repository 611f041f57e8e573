package org.readout.bench.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two texts as bags of words (runs of letters and digits, in lower case; a character of its own in scripts without
 * spaces).
 *
 * @param common words that both have, each as often as both have it
 */
record Overlap(int common, int predicted, int gold) {
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    static Overlap of(String predicted, String gold) {
        Map<String, Integer> left = new HashMap<>();
        int all = 0;
        Matcher m = WORD.matcher(gold.toLowerCase(Locale.ROOT));
        while (m.find()) {
            left.merge(m.group(), 1, Integer::sum);
            all++;
        }
        int common = 0;
        int said = 0;
        m = WORD.matcher(predicted.toLowerCase(Locale.ROOT));
        while (m.find()) {
            said++;
            if (left.getOrDefault(m.group(), 0) > 0) {
                left.merge(m.group(), -1, Integer::sum);
                common++;
            }
        }
        return new Overlap(common, said, all);
    }

    double precision() {
        return predicted == 0 ? 0 : (double) common / predicted;
    }

    double recall() {
        return gold == 0 ? 0 : (double) common / gold;
    }

    double f1() {
        return predicted + gold == 0 ? 1 : 2.0 * common / (predicted + gold);
    }
}
