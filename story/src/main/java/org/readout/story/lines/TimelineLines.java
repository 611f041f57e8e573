package org.readout.story.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.time.EdtfWords;
import org.readout.model.ActorMention;
import org.readout.model.Block;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Evidence;
import org.readout.model.Factuality;
import org.readout.model.Gathering;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.story.Brief.TimelineEntry;
import org.readout.story.Words;
import org.readout.story.origin.Report;

/**
 * What happened when, over all articles. Every resolved date of the reports is a candidate: told by the event, gathering
 * or statement that it dates, else by its sentence. Those that tell the same of the same days are one line.
 */
public final class TimelineLines {
    private static final double ALIKE = 0.45;
    private static final double ALIKE_SAME_EVENT = 0.2;

    /** Of a long story those days are told that matter most, and all that are to come. */
    private static final int MOST_DAYS = 90;

    private final KeyDates key = new KeyDates();
    private final List<Line> lines = new ArrayList<>();
    private final @Nullable LocalDate asOf;

    /** What a date dates. */
    private record Dated(
            Report report,
            Time time,
            DayRange days,
            String key,
            List<ActorMention> who,
            @Nullable EventType type,
            @Nullable Factuality factuality,
            Testimony testimony,
            Set<String> words) {}

    /** A line while it grows. */
    private static final class Line {
        private final Dated first;
        private final List<Testimony> testimonies = new ArrayList<>();

        Line(Dated first) {
            this.first = first;
        }
    }

    /** Takes all reports, oldest first. @param asOf the day that "now" is */
    public TimelineLines(List<Report> reports, @Nullable LocalDate asOf) {
        this.asOf = asOf;
        for (Report report : reports) {
            LocalDate published = report.article().date();
            if (published != null) {
                key.add(published, named(report.findings().times()));
            }
            for (Time time : report.findings().times()) {
                DayRange days = time.days();
                if (days != null && isDate(time) && !isHeadline(report, time)) {
                    dated(report, time, days).ifPresent(this::add);
                }
            }
        }
    }

    /** The days that times name. */
    public static List<LocalDate> named(List<Time> times) {
        List<LocalDate> days = new ArrayList<>();
        for (Time time : times) {
            DayRange range = time.days();
            if (range != null && range.precision() == DayRange.Precision.DAY) {
                days.add(range.first());
            }
        }
        return days;
    }

    /** A headline's day stands in the body too, where the sentence says more. */
    private static boolean isHeadline(Report report, Time time) {
        return report.article().blocks().stream()
                .anyMatch(b -> b.kind() == Block.Kind.HEADLINE && b.span().contains(time.span()));
    }

    private static boolean isDate(Time time) {
        return (time.type() == Time.Type.DATE || time.type() == Time.Type.TIME)
                && time.timex() != null
                && !time.timex().endsWith("_REF");
    }

    private static Optional<Dated> dated(Report report, Time time, DayRange days) {
        Optional<Event> event = report.findings().events().stream()
                .filter(e -> e.time() != null && e.time().span().equals(time.span()))
                .findFirst();
        if (event.isPresent()) {
            Event e = event.get();
            List<ActorMention> who = new ArrayList<>(e.sources());
            who.addAll(e.targets());
            String key = e.type() + " " + Whos.keys(who);
            return Optional.of(dated(
                    report, time, days, key, who, e.type(), e.factuality(), Testimony.of(report, e, e.reportedIn())));
        }
        Optional<Gathering> gathering = report.findings().gatherings().stream()
                .filter(g -> g.time() != null && g.time().span().equals(time.span()))
                .findFirst();
        if (gathering.isPresent()) {
            Gathering g = gathering.get();
            Testimony testimony = new Testimony(report, g.evidence(), g.why(), null, null);
            String key = "gathering " + Whos.keys(g.parties());
            return Optional.of(
                    dated(report, time, days, key, g.parties(), EventType.CONSULT, factuality(g), testimony));
        }
        Optional<Statement> statement = report.findings().statements().stream()
                .filter(s -> s.time() != null && s.time().span().equals(time.span()))
                .findFirst();
        if (statement.isPresent()) {
            Statement s = statement.get();
            List<ActorMention> who =
                    s.source() == null ? List.of() : List.of(s.source().who());
            Testimony testimony = Testimony.of(report, s, s.within());
            return Optional.of(
                    dated(report, time, days, "said " + Whos.keys(who), who, null, Factuality.HAPPENED, testimony));
        }
        return sentence(report, time)
                .map(span -> new Testimony(
                        report, new Evidence(report.article().id(), List.of(time.span()), span), List.of(), null, null))
                .map(testimony -> dated(report, time, days, "sentence", List.of(), null, null, testimony));
    }

    private static Dated dated(
            Report report,
            Time time,
            DayRange days,
            String key,
            List<ActorMention> who,
            @Nullable EventType type,
            @Nullable Factuality factuality,
            Testimony testimony) {
        String sentence = testimony.evidence().sentence().of(report.text());
        return new Dated(report, time, days, key, who, type, factuality, testimony, Words.keys(sentence));
    }

    private static Factuality factuality(Gathering g) {
        return switch (g.state()) {
            case PROPOSED -> Factuality.PROPOSED;
            case PLANNED, POSTPONED -> Factuality.PLANNED;
            case RUNNING -> Factuality.ONGOING;
            case HELD -> Factuality.HAPPENED;
            case CANCELLED -> Factuality.DENIED;
        };
    }

    private static Optional<Span> sentence(Report report, Time time) {
        return report.findings().sentences().stream()
                .filter(s -> s.contains(time.span()))
                .findFirst();
    }

    private void add(Dated dated) {
        for (Line line : lines) {
            if (isSame(line.first, dated)) {
                line.testimonies.add(dated.testimony());
                return;
            }
        }
        Line line = new Line(dated);
        line.testimonies.add(dated.testimony());
        lines.add(line);
    }

    private static boolean isSame(Dated a, Dated b) {
        if (!a.days().overlaps(b.days()) || a.days().precision() != b.days().precision()) {
            return false;
        }
        if (a.report() == b.report()) {
            return a.testimony()
                    .evidence()
                    .sentence()
                    .equals(b.testimony().evidence().sentence());
        }
        double likeness = Words.likeness(a.words(), b.words());
        return likeness >= ALIKE
                || (!a.key().equals("sentence") && a.key().equals(b.key()) && likeness >= ALIKE_SAME_EVENT);
    }

    /** All dated happenings, oldest first. */
    public List<TimelineEntry> entries() {
        long days = lines.stream().map(l -> l.first.days()).distinct().count();
        Set<LocalDate> best = days > MOST_DAYS ? Set.copyOf(key.best(MOST_DAYS)) : Set.of();
        return lines.stream()
                .filter(l -> days <= MOST_DAYS
                        || isToCome(l)
                        || best.contains(l.first.days().first()))
                .sorted(Comparator.comparing(l -> l.first.days()))
                .map(this::entry)
                .toList();
    }

    private boolean isToCome(Line line) {
        return asOf != null && line.first.days().first().isAfter(asOf);
    }

    private TimelineEntry entry(Line line) {
        Dated d = line.first;
        String edtf = d.time().edtf();
        String text = d.testimony().evidence().sentence().of(d.report().text());
        return new TimelineEntry(
                LineId.of("t", String.valueOf(edtf), text),
                edtf,
                edtf == null ? d.time().text() : EdtfWords.say(edtf),
                d.days(),
                isToCome(line),
                text,
                Whos.of(d.who()),
                d.type(),
                d.factuality(),
                Standings.of(line.testimonies, Whos.keys(d.who()), List.of()),
                line.testimonies.stream().map(Testimony::proof).toList());
    }
}
