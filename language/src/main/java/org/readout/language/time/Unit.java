package org.readout.language.time;

import java.time.LocalDate;

/** Units of time, from the finest to the coarsest, with their letters in TIMEX3 durations. */
enum Unit {
    SECOND("T", "S"),
    MINUTE("T", "M"),
    HOUR("T", "H"),
    DAY("", "D"),
    WEEKEND("", "WE"),
    WEEK("", "W"),
    MONTH("", "M"),
    SEASON("", "S"),
    QUARTER("", "Q"),
    HALF("", "H"),
    YEAR("", "Y"),
    DECADE("", "DE"),
    CENTURY("", "CE");

    private final String time;
    private final String letters;

    Unit(String time, String letters) {
        this.time = time;
        this.letters = letters;
    }

    /** A duration of this unit: {@code P3D}, {@code PT2H}, {@code PXW}; decades and centuries count in years. */
    String duration(String number) {
        if ((this == DECADE || this == CENTURY) && !number.equals("X") && !number.contains(".")) {
            return "P" + number + (this == DECADE ? "0Y" : "00Y");
        }
        return number.endsWith(".5") || number.endsWith(".25") || number.endsWith(".75")
                ? broken(Double.parseDouble(number))
                : "P" + time + number + letters;
    }

    /** A broken number of units in whole ones: two and a half years are {@code P2Y6M}. */
    private String broken(double number) {
        long whole = (long) number;
        double rest = number - whole;
        String first = whole == 0 ? "" : whole + letters;
        return switch (this) {
            case MINUTE -> "PT" + first + Math.round(rest * 60) + "S";
            case HOUR -> "PT" + first + Math.round(rest * 60) + "M";
            case DAY -> "P" + first + "T" + Math.round(rest * 24) + "H";
            case YEAR -> "P" + first + Math.round(rest * 12) + "M";
            case DECADE -> "P" + Math.round(number * 10) + "Y";
            case CENTURY -> "P" + Math.round(number * 100) + "Y";
            case SECOND, WEEKEND, WEEK, MONTH, SEASON, QUARTER, HALF -> "P" + time + number + letters;
        };
    }

    /** A day moved by some of these units; units below a day leave it. */
    LocalDate move(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEKEND, WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case SEASON, QUARTER -> day.plusMonths(3 * count);
            case HALF -> day.plusMonths(6 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }
}
