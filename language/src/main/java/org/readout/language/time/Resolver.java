package org.readout.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.time.Grammar.Candidate;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * Turns the parts of one expression after another, in the order of the text, into values; remembers the dates that the
 * text has named. One for each article; not thread-safe.
 */
final class Resolver {
    private final @Nullable LocalDate published;
    private final Lexicon lexicon;
    private final Calendar calendar;
    private @Nullable Period last;
    private @Nullable Period lastQuarter;
    private int lastSentence = Integer.MIN_VALUE;
    private int quarterSentence = Integer.MIN_VALUE;
    private Sentence sentence = new Sentence(0, new Span(0, 0), 0, 0, 0, org.readout.model.Block.Kind.PARAGRAPH);
    private List<Token> tokens = List.of();
    private List<Atom> atoms = List.of();

    /** How many sentences a quarter stays what "a year earlier" is measured from. */
    private static final int QUARTER_REACH = 12;

    /** The middle of a quarter that ends on a day lies so many days before it, whatever month a firm's year starts in. */
    private static final int HALF_QUARTER = 45;

    Resolver(@Nullable LocalDate published, Lexicon lexicon) {
        this.published = published;
        this.lexicon = lexicon;
        this.calendar = new Calendar(published);
    }

    /** Goes on to the next sentence. */
    void enter(Sentence next, List<Token> all, List<Atom> pieces) {
        sentence = next;
        tokens = all;
        atoms = pieces;
    }

    /** What a date comes to. @param anchor what it was counted from; null when it stands by itself */
    private record Found(Period period, @Nullable LocalDate anchor) {}

    /** The expression as a time, or null when its parts make no sense together (a 31 February). */
    @Nullable
    Time resolve(Candidate candidate, Span span, String text) {
        Map<String, String> fields = candidate.fields();
        String mod = fields.get("mod");
        String value = fields.get("value");
        String rule = candidate.rule();
        try {
            if (value != null) {
                return new Time(span, text, candidate.type(), value, null, mod, rule, null);
            }
            if (candidate.type() == Time.Type.DURATION || candidate.type() == Time.Type.SET) {
                return amount(candidate, span, text, mod);
            }
            return date(candidate, span, text, mod);
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private @Nullable Time amount(Candidate candidate, Span span, String text, @Nullable String mod) {
        Map<String, String> fields = candidate.fields();
        String weekday = fields.get("weekday");
        String month = fields.get("month");
        String part = fields.get("part");
        String value;
        if (weekday != null) {
            value = "XXXX-WXX-" + weekday + (part == null ? "" : "T" + part);
        } else if (month != null) {
            value = "XXXX-%02d".formatted(Integer.parseInt(month));
        } else if (fields.containsKey("season")) {
            value = "XXXX-" + fields.get("season");
        } else {
            Unit unit = Unit.valueOf(get(fields, "unit"));
            String n = get(fields, "n");
            if (n.length() > 9) {
                return null;
            }
            value = unit.duration(fields.containsKey("n2") ? "X" : n);
            if (unit == Unit.MONTH && (n.equals("9") || n.equals("6"))) {
                // results of nine months are compared with the year before, not with its quarter
                quarterSentence = Integer.MIN_VALUE;
            }
        }
        return new Time(span, text, candidate.type(), value, null, mod, candidate.rule(), null);
    }

    private @Nullable Time date(Candidate candidate, Span span, String text, @Nullable String mod) {
        Map<String, String> fields = candidate.fields();
        Found found = datum(fields, candidate.first());
        String rule = candidate.rule();
        if (found == null) {
            return new Time(span, text, candidate.type(), null, null, mod, "unresolved", null);
        }
        Period period = found.period();
        if (period.start().getYear() < 1 || period.start().getYear() > 9999) {
            return null;
        }
        if (fields.containsKey("as")) {
            Unit as = Unit.valueOf(get(fields, "as"));
            period = Period.of(as == Unit.QUARTER ? period.start().minusDays(HALF_QUARTER) : period.start(), as);
        }
        remember(period, fields);
        String timex = period.timex();
        String edtf = period.edtf();
        String anchor = found.anchor() == null ? null : found.anchor().toString();
        String part = fields.get("part");
        if (fields.containsKey("hour")) {
            Clock clock = Clock.of(fields);
            if (clock == null) {
                return null;
            }
            return new Time(
                    span, text, candidate.type(), timex + clock.timex(), edtf + clock.edtf(), mod, rule, anchor);
        }
        if (part != null) {
            return new Time(span, text, candidate.type(), timex + "T" + part, edtf, mod, rule, anchor);
        }
        return new Time(
                span,
                text,
                candidate.type(),
                timex,
                "APPROX".equals(mod) && !edtf.contains("/") ? edtf + "~" : edtf,
                mod,
                rule,
                anchor);
    }

    /**
     * A quarter that is told from another ("the year-ago quarter") does not take its place, nor one that is still to
     * come that of one that companies report on. What lies before another date ("a year earlier") is a comparison: the
     * next one is not counted from it.
     */
    private void remember(Period period, Map<String, String> fields) {
        boolean comparison = "-1".equals(fields.get("dir"))
                && ("text".equals(fields.get("from")) || "YEAR".equals(fields.get("unit")));
        if (comparison || "quarter".equals(fields.get("from")) && "-1".equals(fields.get("shift"))) {
            return;
        }
        last = period;
        lastSentence = sentence.index();
        // "the fiscal first quarter", named before, stays what "the quarter" is also after "the quarter ended Sept. 30"
        boolean running = quarterSentence >= sentence.index() - QUARTER_REACH;
        boolean named = fields.containsKey("q") || fields.containsKey("as") && !running;
        if (period.unit() == Unit.QUARTER && named && !fields.containsKey("shift")) {
            boolean over = published == null || period.last().isBefore(published);
            if (over || lastQuarter == null) {
                lastQuarter = period;
            }
            quarterSentence = sentence.index();
        }
    }

    private static String get(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("rules.txt: a rule leaves out the field " + name + ": " + fields);
        }
        return value;
    }

    private static int number(Map<String, String> fields, String name) {
        return Integer.parseInt(get(fields, name));
    }

    private @Nullable Found datum(Map<String, String> fields, int atom) {
        if (fields.containsKey("month")) {
            return month(fields, atom);
        }
        if (fields.containsKey("q")) {
            return quarter(fields, atom);
        }
        if (fields.containsKey("season")) {
            return season(fields, atom);
        }
        if (fields.containsKey("holiday")) {
            return holiday(fields, atom);
        }
        if (fields.containsKey("weekday")) {
            return weekday(fields, atom);
        }
        if (fields.containsKey("decade")) {
            int decade = number(fields, "decade");
            return new Found(new Period(LocalDate.of(decade < 100 ? 1900 + decade : decade, 1, 1), Unit.DECADE), null);
        }
        if (fields.containsKey("century")) {
            int years = (number(fields, "century") - 1) * 100;
            return years < 100 ? null : new Found(new Period(LocalDate.of(years, 1, 1), Unit.CENTURY), null);
        }
        if (fields.containsKey("n")) {
            return counted(fields);
        }
        if (fields.containsKey("unit")) {
            return near(fields, atom);
        }
        if (fields.containsKey("year") && !fields.containsKey("half")) {
            return new Found(Period.year(number(fields, "year")), null);
        }
        if (fields.containsKey("half")) {
            return half(fields);
        }
        if (fields.containsKey("days")) {
            return published == null
                    ? null
                    : new Found(Period.day(published.plusDays(number(fields, "days"))), published);
        }
        if (fields.containsKey("day")) {
            return day(fields, atom);
        }
        return bare(fields);
    }

    /** A part of a day or an hour without a date: of the day that the sentence or the text named, else of the publication day. */
    private @Nullable Found bare(Map<String, String> fields) {
        Period before = last;
        if ("text".equals(fields.get("from")) && before != null && before.unit() == Unit.DAY) {
            return new Found(before, before.start());
        }
        if (before != null && before.unit() == Unit.DAY && lastSentence == sentence.index()) {
            return new Found(before, before.start());
        }
        return published == null ? null : new Found(Period.day(published), published);
    }

    private @Nullable Integer yearOf(Map<String, String> fields) {
        if (fields.containsKey("year")) {
            return number(fields, "year");
        }
        if (fields.containsKey("yy")) {
            return calendar.century(number(fields, "yy"));
        }
        if (fields.containsKey("yearshift") && published != null) {
            return published.getYear() + number(fields, "yearshift");
        }
        return null;
    }

    private @Nullable LocalDate yearAnchor(Map<String, String> fields) {
        return fields.containsKey("yearshift") ? published : null;
    }

    private Tense tense(int atom) {
        if (atom > 1 && lexicon.value("until", atoms.get(atom - 1).word()) != null) {
            return atoms.get(atom - 1).word().equals("by") && Tense.isDoneBy(tokens, sentence, token(atom))
                    ? Tense.PAST
                    : Tense.FUTURE;
        }
        // "Thursday's talks": of what has been unless the words before it look ahead.
        boolean possessive = atom + 2 < atoms.size()
                && atoms.get(atom + 1).word().equals("'")
                && atoms.get(atom + 2).word().equals("s");
        int token = token(atom);
        if (possessive && isOver(token)) {
            return Tense.PAST;
        }
        if (!possessive && Tense.isFor(tokens, sentence, token, lexicon)) {
            return Tense.FUTURE;
        }
        Tense tense = Tense.at(tokens, sentence, token, lexicon);
        return possessive && tense != Tense.FUTURE ? Tense.OPEN : tense;
    }

    private int token(int atom) {
        int start = atoms.get(Math.min(atom, atoms.size() - 1)).span().start();
        int token = sentence.first();
        while (token + 1 < sentence.end() && tokens.get(token).span().end() <= start) {
            token++;
        }
        return token;
    }

    /** "Wednesday's ruling", "Friday's deadly attack": of a day that is over, whatever the sentence plans. */
    private boolean isOver(int token) {
        for (int i = token + 1; i < sentence.end() && i <= token + 4; i++) {
            if (lexicon.value("pastnoun", tokens.get(i).text()) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found month(Map<String, String> fields, int atom) {
        int month = number(fields, "month");
        Integer year = yearOf(fields);
        if (fields.containsKey("day")) {
            int day = number(fields, "day");
            if (year != null) {
                return new Found(Period.day(LocalDate.of(year, month, day)), yearAnchor(fields));
            }
            return found(calendar.dayOfMonth(month, day, tense(atom)));
        }
        if (year != null) {
            return new Found(new Period(LocalDate.of(year, month, 1), Unit.MONTH), yearAnchor(fields));
        }
        if (fields.containsKey("shift")) {
            return found(calendar.month(month, number(fields, "shift")));
        }
        return found(calendar.month(month, tense(atom)));
    }

    private @Nullable Found found(@Nullable Period period) {
        return period == null ? null : new Found(period, published);
    }

    private @Nullable Found quarter(Map<String, String> fields, int atom) {
        int quarter = number(fields, "q");
        if (quarter < 1 || quarter > 4) {
            return null;
        }
        Integer year = yearOf(fields);
        if (year != null) {
            return new Found(calendar.quarter(year, quarter), yearAnchor(fields));
        }
        Period near = calendar.quarter(quarter, tense(atom));
        if (near == null) {
            return null;
        }
        return found(near.move(fields.containsKey("shift") ? number(fields, "shift") : 0, Unit.YEAR));
    }

    private @Nullable Found half(Map<String, String> fields) {
        Integer year = yearOf(fields);
        if (year == null && published == null) {
            return null;
        }
        int of = year == null ? Math.max(1, calendar.year()) : year;
        return new Found(
                new Period(LocalDate.of(of, number(fields, "half") == 1 ? 1 : 7, 1), Unit.HALF),
                year == null ? published : yearAnchor(fields));
    }

    private @Nullable Found season(Map<String, String> fields, int atom) {
        int month = calendar.seasonMonth(get(fields, "season"));
        Integer year = yearOf(fields);
        if (year != null) {
            return new Found(new Period(LocalDate.of(year, month, 1), Unit.SEASON), yearAnchor(fields));
        }
        return found(
                fields.containsKey("shift")
                        ? calendar.season(month, number(fields, "shift"))
                        : calendar.season(month, tense(atom)));
    }

    private @Nullable Found holiday(Map<String, String> fields, int atom) {
        String holiday = get(fields, "holiday");
        long move = fields.containsKey("days") ? number(fields, "days") : 0;
        Integer year = yearOf(fields);
        if (year != null) {
            return new Found(Period.day(Holidays.of(holiday, year).plusDays(move)), yearAnchor(fields));
        }
        Period near = fields.containsKey("shift")
                ? calendar.holiday(holiday, number(fields, "shift"))
                : calendar.holiday(holiday, tense(atom));
        return near == null ? null : found(near.move(move, Unit.DAY));
    }

    private @Nullable Found weekday(Map<String, String> fields, int atom) {
        int weekday = number(fields, "weekday");
        Period before = last;
        if ("text".equals(fields.get("from")) && before != null && before.unit() == Unit.DAY) {
            return new Found(calendar.weekdayBeside(before.start(), weekday, number(fields, "shift")), before.start());
        }
        if (fields.containsKey("weeks")) {
            return found(calendar.weekdayOfWeek(weekday, number(fields, "weeks")));
        }
        if (fields.containsKey("shift")) {
            return found(calendar.weekday(weekday, number(fields, "shift")));
        }
        return found(calendar.weekday(weekday, tense(atom)));
    }

    /** "three years ago", "two days later": some units before or after an anchor. */
    private @Nullable Found counted(Map<String, String> fields) {
        Unit unit = Unit.valueOf(get(fields, "unit"));
        String n = get(fields, "n");
        if (n.length() > 6) {
            return null;
        }
        long count = Math.round(Double.parseDouble(n));
        long move = count * number(fields, "dir");
        String from = fields.getOrDefault("from", "published");
        Period quarter = lastQuarter;
        if (unit == Unit.YEAR
                && count == 1
                && !from.equals("years")
                && quarter != null
                && quarterSentence >= sentence.index() - QUARTER_REACH) {
            return new Found(quarter.move(move, Unit.YEAR), quarter.start());
        }
        Period before = last;
        if (from.equals("text") && before != null) {
            Unit precision = unit.compareTo(before.unit()) > 0 ? unit : before.unit();
            Unit result = unit == Unit.WEEK ? before.unit() : precision;
            return new Found(Period.of(unit.move(before.start(), move), result), before.start());
        }
        if (published == null) {
            return null;
        }
        LocalDate day = unit.move(published, move);
        // "a week ago" and "two weeks ago" mean that day; "six weeks ago" is as exact as "six months ago"
        boolean exact = unit == Unit.WEEK && count <= 2 || unit.compareTo(Unit.DAY) < 0;
        return new Found(Period.of(day, exact ? Unit.DAY : unit), published);
    }

    /** "last month", "next year", "that week", "the previous year": a unit beside an anchor. */
    private @Nullable Found near(Map<String, String> fields, int atom) {
        Unit unit = Unit.valueOf(get(fields, "unit"));
        int shift = fields.containsKey("shift") ? number(fields, "shift") : 0;
        String from = fields.getOrDefault("from", "published");
        if (from.equals("quarter")) {
            Period quarter = lastQuarter;
            Integer year = yearOf(fields);
            if (year != null) {
                return new Found(
                        quarter == null || quarterSentence == Integer.MIN_VALUE
                                ? Period.year(year)
                                : Period.of(quarter.start().withYear(year), Unit.QUARTER),
                        null);
            }
            if (quarter == null) {
                return found(
                        published == null
                                ? null
                                : calendar.lastQuarter(published).move(shift, Unit.YEAR));
            }
            if (shift == 0) {
                quarterSentence = sentence.index();
            } else if (quarterSentence == Integer.MIN_VALUE) {
                return new Found(Period.year(quarter.start().getYear() + shift), quarter.start());
            }
            Period base = shift == 0 ? quarter : quarter.move(shift, Unit.YEAR);
            return new Found(base, quarter.start());
        }
        Period before = last;
        if (from.equals("text") && before != null) {
            if (unit.compareTo(before.unit()) < 0) {
                // "that day" after a bare year: which one the text does not say
                return null;
            }
            return new Found(Period.of(unit.move(before.start(), shift), unit), before.start());
        }
        if (published == null || from.equals("text")) {
            return null;
        }
        if (unit.compareTo(Unit.DAY) < 0) {
            return null;
        }
        if (unit == Unit.WEEKEND && !fields.containsKey("shift")) {
            return found(calendar.weekend(tense(atom)));
        }
        return found(Period.of(unit.move(Period.of(published, unit).start(), shift), unit));
    }

    private @Nullable Found day(Map<String, String> fields, int atom) {
        int day = number(fields, "day");
        return found(calendar.dayAlone(day, tense(atom)));
    }
}
