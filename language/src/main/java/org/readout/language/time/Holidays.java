package org.readout.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days that the calendar gives by rule. */
final class Holidays {
    private Holidays() {}

    /**
     * The day of a holiday in a year.
     *
     * @param rule {@code MM-DD}; {@code easter+N}; {@code MM-wD-N}, the N-th weekday D (1 to 7) of a month, N = -1 the
     *     last; {@code election}, the Tuesday after the first Monday of November
     */
    static LocalDate of(String rule, int year) {
        if (rule.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring(6)));
        }
        if (rule.equals("election")) {
            return LocalDate.of(year, 11, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                    .plusDays(1);
        }
        int month = Integer.parseInt(rule.substring(0, 2));
        if (rule.charAt(3) == 'w') {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(
                            Integer.parseInt(rule.substring(6)), DayOfWeek.of(rule.charAt(4) - '0')));
        }
        return LocalDate.of(year, month, Integer.parseInt(rule.substring(3)));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
