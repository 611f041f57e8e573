package org.readout.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * One calendar unit: the week of 9 March 1998, the third quarter of 1989.
 *
 * @param start its first day (for a season: the first day of its first month)
 */
record Period(LocalDate start, Unit unit) {

    /** The unit that a day falls in. */
    static Period of(LocalDate day, Unit unit) {
        LocalDate start = switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case HALF -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 6);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> day.withDayOfYear(1).minusYears(day.getYear() % 10);
            case CENTURY -> day.withDayOfYear(1).minusYears(day.getYear() % 100);
        };
        return new Period(start, unit);
    }

    static Period day(LocalDate day) {
        return new Period(day, Unit.DAY);
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), Unit.YEAR);
    }

    /** The last day. */
    LocalDate last() {
        return switch (unit) {
            case WEEKEND -> start.plusDays(1);
            case SECOND, MINUTE, HOUR, DAY -> start;
            default -> unit.move(start, 1).minusDays(1);
        };
    }

    /** The period that is {@code count} of {@code by} later, at its own precision or, when that is coarser, at that of {@code by}. */
    Period move(long count, Unit by) {
        return of(by.move(start, count), unit);
    }

    /** Its TIMEX3 value. */
    String timex() {
        int year = start.getYear();
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> start.toString();
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> start.toString().substring(0, 7);
            case SEASON -> "%04d-%s".formatted(year, season());
            case QUARTER -> "%04d-Q%d".formatted(year, (start.getMonthValue() + 2) / 3);
            case HALF -> "%04d-H%d".formatted(year, start.getMonthValue() > 6 ? 2 : 1);
            case YEAR -> "%04d".formatted(year);
            case DECADE -> "%03d".formatted(year / 10);
            case CENTURY -> "%02d".formatted(year / 100);
        };
    }

    private String week() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                start.get(IsoFields.WEEK_BASED_YEAR),
                start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private String season() {
        return switch (start.getMonthValue()) {
            case 3 -> "SP";
            case 6 -> "SU";
            case 9 -> "FA";
            default -> "WI";
        };
    }

    /** Its EDTF value, Level 1; quarters, halves, weeks and weekends are intervals. */
    String edtf() {
        int year = start.getYear();
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY, MONTH, YEAR -> timex();
            case WEEK, WEEKEND -> start + "/" + last();
            case SEASON -> "%04d-%d".formatted(year, 20 + (start.getMonthValue() / 3));
            case QUARTER, HALF ->
                start.toString().substring(0, 7) + "/" + last().toString().substring(0, 7);
            case DECADE -> "%03dX".formatted(year / 10);
            case CENTURY -> "%02dXX".formatted(year / 100);
        };
    }
}
