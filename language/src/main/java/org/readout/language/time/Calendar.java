package org.readout.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the Thursdays, Januaries and summers the one that is meant, seen from the publication day. Every answer
 * is null without that day.
 */
record Calendar(@Nullable LocalDate published) {

    private static final int AGAINST_TENSE = 4;
    private static final int AGAINST_TENSE_COARSE = 8;

    /** The publication year, or 0. */
    int year() {
        return published == null ? 0 : published.getYear();
    }

    /** The year of "'98": the one nearest to publication; from 1950 to 2049 without it. */
    int century(int yy) {
        if (published == null) {
            return yy < 50 ? 2000 + yy : 1900 + yy;
        }
        int year = published.getYear() / 100 * 100 + yy;
        return year > published.getYear() + 30 ? year - 100 : year < published.getYear() - 70 ? year + 100 : year;
    }

    /** A weekday by tense: the coming one, today included, for what will be, else the last one, today included. */
    @Nullable
    Period weekday(int weekday, Tense tense) {
        if (published == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return Period.day(published.with(
                tense == Tense.FUTURE ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
    }

    /** "last", "this" and "next" Friday: before today, the nearest from today on, after today. */
    @Nullable
    Period weekday(int weekday, int shift) {
        if (published == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return Period.day(published.with(
                shift < 0
                        ? TemporalAdjusters.previous(day)
                        : shift == 0 ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.next(day)));
    }

    /** "Friday last week": the weekday of the week that is some weeks from this one. */
    @Nullable
    Period weekdayOfWeek(int weekday, int weeks) {
        return published == null
                ? null
                : Period.day(
                        Period.of(published, Unit.WEEK).start().plusWeeks(weeks).plusDays(weekday - 1L));
    }

    /** The weekday before or after a day. */
    Period weekdayBeside(LocalDate day, int weekday, int shift) {
        DayOfWeek of = DayOfWeek.of(weekday);
        return Period.day(day.with(shift < 0 ? TemporalAdjusters.previous(of) : TemporalAdjusters.next(of)));
    }

    /** The weekend: by tense the last or the coming one, the running one included. */
    @Nullable
    Period weekend(Tense tense) {
        if (published == null) {
            return null;
        }
        Period this_ = Period.of(published, Unit.WEEKEND);
        boolean running = !published.isBefore(this_.start());
        return tense == Tense.FUTURE || running ? this_ : this_.move(-1, Unit.WEEK);
    }

    @Nullable
    Period dayOfMonth(int month, int day, Tense tense) {
        return choose(
                year -> YearMonth.of(year, month).isValidDay(day) ? Period.day(LocalDate.of(year, month, day)) : null,
                tense);
    }

    @Nullable
    Period month(int month, Tense tense) {
        return choose(year -> new Period(LocalDate.of(year, month, 1), Unit.MONTH), tense);
    }

    /** "last May": the one before this month; "next May": the one after it; "this May": of this year. */
    @Nullable
    Period month(int month, int shift) {
        return beside(year -> new Period(LocalDate.of(year, month, 1), Unit.MONTH), shift);
    }

    @Nullable
    Period season(int month, Tense tense) {
        return choose(year -> new Period(LocalDate.of(year, month, 1), Unit.SEASON), tense);
    }

    @Nullable
    Period season(int month, int shift) {
        return beside(year -> new Period(LocalDate.of(year, month, 1), Unit.SEASON), shift);
    }

    @Nullable
    Period holiday(String name, Tense tense) {
        return choose(year -> Period.day(Holidays.of(name, year)), tense);
    }

    @Nullable
    Period holiday(String name, int shift) {
        return beside(year -> Period.day(Holidays.of(name, year)), shift);
    }

    Period quarter(int year, int quarter) {
        return new Period(LocalDate.of(year, quarter * 3 - 2, 1), Unit.QUARTER);
    }

    /** A quarter without a year: the nearest by tense; companies report it in the weeks after its end. */
    @Nullable
    Period quarter(int quarter, Tense tense) {
        return choose(year -> quarter(year, quarter), tense);
    }

    /** The last whole quarter. */
    Period lastQuarter(LocalDate day) {
        return Period.of(day, Unit.QUARTER).move(-1, Unit.QUARTER);
    }

    int seasonMonth(String season) {
        return switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
    }

    /** "the 15th": of this month, or by tense of the one before or after. */
    @Nullable
    Period dayAlone(int day, Tense tense) {
        LocalDate today = published;
        if (today == null) {
            return null;
        }
        YearMonth month = YearMonth.from(today);
        if (tense == Tense.FUTURE && day < today.getDayOfMonth()) {
            month = month.plusMonths(1);
        } else if (tense == Tense.PAST && day > today.getDayOfMonth()) {
            month = month.minusMonths(1);
        }
        return month.isValidDay(day) ? Period.day(month.atDay(day)) : null;
    }

    /**
     * The nearest; one on the wrong side for the tense counts as so many times further off. "Payable Dec. 14", said in
     * October beside a verb in the past, is the coming December.
     */
    private @Nullable Period choose(IntFunction<@Nullable Period> ofYear, Tense tense) {
        LocalDate today = published;
        if (today == null) {
            return null;
        }
        Period best = null;
        long least = Long.MAX_VALUE;
        for (int year = today.getYear() - 4; year <= today.getYear() + 4; year++) {
            Period period = ofYear.apply(year);
            if (period == null) {
                continue;
            }
            boolean against = (tense == Tense.PAST && period.start().isAfter(today))
                    || (tense == Tense.FUTURE && period.last().isBefore(today));
            long distance = distance(period, today) * weight(period, today, tense, against);
            if (distance < least) {
                least = distance;
                best = period;
            }
        }
        return best;
    }

    /** A day is announced without a verb as often as it is told; a month or a season rather told. */
    private static int weight(Period period, LocalDate today, Tense tense, boolean against) {
        boolean coarse = period.unit() == Unit.MONTH || period.unit() == Unit.SEASON;
        if (against) {
            return coarse ? AGAINST_TENSE_COARSE : AGAINST_TENSE;
        }
        return coarse && tense == Tense.OPEN && period.start().isAfter(today) ? AGAINST_TENSE : 1;
    }

    private static long distance(Period period, LocalDate day) {
        if (day.isBefore(period.start())) {
            return ChronoUnit.DAYS.between(day, period.start());
        }
        return day.isAfter(period.last()) ? ChronoUnit.DAYS.between(period.last(), day) : 0;
    }

    private @Nullable Period beside(IntFunction<Period> ofYear, int shift) {
        LocalDate today = published;
        if (today == null) {
            return null;
        }
        Period here = ofYear.apply(today.getYear());
        if (shift < 0) {
            return here.last().isBefore(today) ? here : ofYear.apply(today.getYear() - 1);
        }
        return shift == 0 || here.start().isAfter(today) ? here : ofYear.apply(today.getYear() + 1);
    }
}
