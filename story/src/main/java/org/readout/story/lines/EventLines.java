package org.readout.story.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.language.time.EdtfWords;
import org.readout.model.ActorMention;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.model.Factuality;
import org.readout.model.Time;
import org.readout.story.Brief.EventEntry;
import org.readout.story.Words;
import org.readout.story.origin.Report;

/**
 * Who did what to whom, over all articles: events of one type between the same actors at compatible times are one line,
 * and one that is denied elsewhere is disputed.
 */
public final class EventLines {
    private static final double ALIKE = 0.3;

    private final Map<String, List<Line>> byActors = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** A line while it grows. */
    private static final class Line {
        private Event best;
        private Report report;
        private final Set<String> words;
        private final List<Testimony> testimonies = new ArrayList<>();
        private final Set<Factuality> factualities = new TreeSet<>();
        private final Set<String> deniedBy = new TreeSet<>();

        Line(Report report, Event event) {
            this.report = report;
            this.best = event;
            this.words = Words.keys(sentence(report, event));
        }
    }

    /** Takes the events of all reports, oldest first. */
    public EventLines(List<Report> reports) {
        for (Report report : reports) {
            report.findings().events().forEach(event -> add(report, event));
        }
    }

    private static String sentence(Report report, Event event) {
        return event.evidence().sentence().of(report.text());
    }

    private static String key(Event event) {
        return event.type() + " " + Whos.keys(event.sources()) + " " + Whos.keys(event.targets());
    }

    private void add(Report report, Event event) {
        List<Line> same = byActors.computeIfAbsent(key(event), k -> new ArrayList<>());
        Set<String> words = Words.keys(sentence(report, event));
        Line line =
                same.stream().filter(l -> isSame(l, event, words)).findFirst().orElse(null);
        if (line == null) {
            line = new Line(report, event);
            same.add(line);
            lines.add(line);
        }
        Testimony testimony = Testimony.of(report, event, event.reportedIn());
        line.testimonies.add(testimony);
        line.factualities.add(event.factuality());
        if (event.factuality() == Factuality.DENIED && line.factualities.size() > 1) {
            ActorMention speaker = testimony.speaker();
            line.deniedBy.add(speaker == null ? report.article().fileName() : speaker.label());
        }
        if (line.best.time() == null && event.time() != null) {
            line.best = event;
            line.report = report;
        }
    }

    /** Same act: at the same time, or at no stated time in like words. */
    private static boolean isSame(Line line, Event event, Set<String> words) {
        DayRange a = days(line.best.time());
        DayRange b = days(event.time());
        if (a != null && b != null) {
            return a.overlaps(b);
        }
        return Words.likeness(line.words, words) >= ALIKE;
    }

    private static @Nullable DayRange days(@Nullable Time time) {
        return time == null ? null : time.days();
    }

    /** The lines, in the order of first report. */
    public List<EventEntry> entries() {
        return lines.stream().map(EventLines::entry).toList();
    }

    private static EventEntry entry(Line line) {
        Event e = line.best;
        String edtf = e.time() == null ? null : e.time().edtf();
        List<String> about = new ArrayList<>(Whos.keys(e.sources()));
        about.addAll(Whos.keys(e.targets()));
        return new EventEntry(
                LineId.of("e", key(e), String.valueOf(edtf), sentence(line.report, e)),
                e.type(),
                e.mode(),
                e.contexts(),
                e.cameo(),
                Whos.of(e.sources()),
                Whos.of(e.targets()),
                e.factuality(),
                edtf,
                edtf == null ? null : EdtfWords.say(edtf),
                e.place(),
                sentence(line.report, e),
                Standings.of(line.testimonies, about, line.deniedBy),
                line.testimonies.stream().map(Testimony::proof).toList());
    }
}
