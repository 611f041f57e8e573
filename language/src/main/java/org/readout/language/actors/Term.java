package org.readout.language.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in office whose ends may be known only to the month or the year.
 *
 * @param earliestStart first day that may be the first in office
 * @param latestStart last day that may be the first in office
 * @param earliestEnd first day that may be the last in office
 * @param latestEnd last day that may be the last in office; {@link LocalDate#MAX} while it lasts
 */
public record Term(LocalDate earliestStart, LocalDate latestStart, LocalDate earliestEnd, LocalDate latestEnd) {

    /** How surely a day falls into a term. */
    enum Cover {
        NO,
        MAYBE,
        SURE
    }

    /**
     * Reads {@code 2019-05-20..2024-01}, {@code 2020..}, {@code ..2003-04-09}.
     *
     * @throws IllegalArgumentException when it is written otherwise or runs backwards
     */
    static Term parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("a term is written from..to: " + text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        Term term = new Term(
                from.isEmpty() ? LocalDate.MIN : first(from),
                from.isEmpty() ? LocalDate.MIN : last(from),
                to.isEmpty() ? LocalDate.MAX : first(to),
                to.isEmpty() ? LocalDate.MAX : last(to));
        if (term.latestEnd.isBefore(term.earliestStart)) {
            throw new IllegalArgumentException("a term runs backwards: " + text);
        }
        return term;
    }

    /** Whether it lasts as far as the book knows. */
    public boolean open() {
        return latestEnd.equals(LocalDate.MAX);
    }

    Cover cover(@Nullable LocalDate day) {
        if (day == null) {
            return open() ? Cover.SURE : Cover.NO;
        }
        if (day.isBefore(earliestStart) || day.isAfter(latestEnd)) {
            return Cover.NO;
        }
        return day.isBefore(latestStart) || day.isAfter(earliestEnd) ? Cover.MAYBE : Cover.SURE;
    }

    boolean over(@Nullable LocalDate day) {
        return day == null ? !open() : day.isAfter(latestEnd);
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> month(date);
            case 10 -> LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
            default -> throw new IllegalArgumentException("a date is YYYY, YYYY-MM or YYYY-MM-DD: " + date);
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> month(date).plusMonths(1).minusDays(1);
            default -> first(date);
        };
    }

    private static LocalDate month(String date) {
        return LocalDate.of(number(date, 0, 4), number(date, 5, 7), 1);
    }

    /** By hand, for a formatter takes longer than all the rest of reading the book. */
    private static int number(String date, int start, int end) {
        return Integer.parseInt(date, start, end, 10);
    }
}
