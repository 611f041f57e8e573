package org.readout.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The days that an EDTF value covers, and how precise it is: what a timeline sorts and merges by.
 *
 * @param first the first day
 * @param last the last day, never before {@code first}
 * @param precision how precisely it was said
 */
public record DayRange(LocalDate first, LocalDate last, Precision precision) implements Comparable<DayRange> {

    /** From the finest to the coarsest. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        INTERVAL
    }

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("day range " + first + " to " + last + " runs backwards");
        }
    }

    public static DayRange day(LocalDate day) {
        return new DayRange(day, day, Precision.DAY);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DayRange other) {
        return !other.last.isBefore(first) && !last.isBefore(other.first);
    }

    /**
     * Reads an EDTF Level 1 value: {@code 2025-05-15}, {@code 2025-05-15T10:00}, {@code 2025-05}, {@code 2022-21}
     * (seasons 21 to 24), {@code 2025}, {@code 202X}, {@code 20XX}, intervals {@code A/B}; qualifiers {@code ? ~ %} are
     * skipped. Winter runs from December of its year; open intervals and anything else give null.
     */
    public static @Nullable DayRange ofEdtf(String value) {
        String v = value.replaceAll("[?~%]", "");
        int slash = v.indexOf('/');
        if (slash >= 0) {
            DayRange from = ofEdtf(v.substring(0, slash));
            DayRange to = ofEdtf(v.substring(slash + 1));
            return from == null || to == null || to.last.isBefore(from.first)
                    ? null
                    : new DayRange(from.first, to.last, Precision.INTERVAL);
        }
        try {
            return single(v);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable DayRange single(String v) {
        if (v.length() >= 10) {
            return day(LocalDate.parse(v.substring(0, 10)));
        }
        if (v.length() == 7) {
            int year = Integer.parseInt(v.substring(0, 4));
            int part = Integer.parseInt(v.substring(5));
            return part <= 12 ? months(year, part, 1, Precision.MONTH) : season(year, part);
        }
        if (v.length() != 4) {
            return null;
        }
        String upper = v.toUpperCase(Locale.ROOT);
        int year = Integer.parseInt(upper.replace('X', '0'));
        if (upper.endsWith("XX")) {
            return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 99, 12, 31), Precision.CENTURY);
        }
        if (upper.endsWith("X")) {
            return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), Precision.DECADE);
        }
        return months(year, 1, 12, Precision.YEAR);
    }

    private static @Nullable DayRange season(int year, int code) {
        return switch (code) {
            case 21 -> months(year, 3, 3, Precision.SEASON);
            case 22 -> months(year, 6, 3, Precision.SEASON);
            case 23 -> months(year, 9, 3, Precision.SEASON);
            case 24 -> months(year, 12, 3, Precision.SEASON);
            default -> null;
        };
    }

    private static DayRange months(int year, int month, int count, Precision precision) {
        YearMonth first = YearMonth.of(year, month);
        return new DayRange(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), precision);
    }

    /** By first day, then the shorter range first. */
    @Override
    public int compareTo(DayRange other) {
        return Comparator.comparing(DayRange::first)
                .thenComparing(DayRange::last)
                .thenComparing(DayRange::precision)
                .compare(this, other);
    }
}
