package org.readout.story.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.time.EdtfWords;
import org.readout.model.ActorMention;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Factuality;
import org.readout.model.Span;
import org.readout.model.Time;
import org.readout.story.Brief.TimelineEntry;
import org.readout.story.Words;
import org.readout.story.lines.EarlierTimes.Dated;
import org.readout.story.lines.GatheringLines.Joined;
import org.readout.story.origin.Report;

/**
 * What happened the last time: gatherings that are over, and agreements, breaches and withdrawals, older than the story
 * itself, among parties that the story is about.
 */
public final class PrecedentLines {
    /** Older than this before now is another time, not this story. */
    private static final int DAYS_BEFORE = 21;

    private static final double ALIKE = 0.5;
    private static final Set<EventType> KINDS = EnumSet.of(
            EventType.AGREE,
            EventType.CONSULT,
            EventType.COOPERATE,
            EventType.CONCEDE,
            EventType.RETREAT,
            EventType.REJECT,
            EventType.SANCTION,
            EventType.AID);

    private final @Nullable LocalDate asOf;
    private final EarlierTimes earlier = new EarlierTimes();
    private final Set<String> parties = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    /** A line while it grows. */
    private record Line(
            String text,
            Set<String> words,
            @Nullable Time time,
            List<ActorMention> who,
            EventType type,
            List<Testimony> testimonies) {}

    /**
     * @param reports oldest first
     * @param gatherings those of the same reports
     * @param asOf the day that "now" is
     */
    public PrecedentLines(List<Report> reports, GatheringLines gatherings, @Nullable LocalDate asOf) {
        this.asOf = asOf;
        for (Joined open : gatherings.all()) {
            open.parties().forEach(p -> parties.add(Whos.side(p)));
            open.participants.values().forEach(p -> parties.add(countryOrKey(p)));
        }
        for (Joined past : gatherings.past()) {
            for (Testimony testimony : past.testimonies) {
                List<ActorMention> who = past.parties();
                if (isOld(past.time())) {
                    add(testimony, past.time(), who, EventType.CONSULT);
                }
            }
        }
        for (Report report : reports) {
            for (Dated dated : earlier.in(report)) {
                if (isOld(dated.time()) || isReferenceToPast(dated.time())) {
                    add(dated.testimony(), dated.time(), List.of(), EventType.AGREE);
                }
            }
            for (Event event : report.findings().events()) {
                if (isPrecedent(event)) {
                    List<ActorMention> who = new ArrayList<>(event.sources());
                    who.addAll(event.targets());
                    add(Testimony.of(report, event, event.reportedIn()), event.time(), who, event.type());
                }
            }
        }
    }

    private static String countryOrKey(ParticipantLine participant) {
        var who = participant.who();
        return who.actor() == null || who.actor().country() == null
                ? who.key()
                : who.actor().country();
    }

    private boolean isPrecedent(Event event) {
        boolean ofTheParties = event.sources().stream().anyMatch(s -> parties.contains(Whos.side(s)));
        return KINDS.contains(event.type())
                && event.factuality() == Factuality.HAPPENED
                && ofTheParties
                && event.time() != null
                && (isOld(event.time()) || isReferenceToPast(event.time()));
    }

    /** "in the past", "previously": old, and without a day. */
    private static boolean isReferenceToPast(Time time) {
        return "PAST_REF".equals(time.timex());
    }

    private boolean isOld(@Nullable Time time) {
        DayRange days = time == null ? null : time.days();
        return days == null ? time == null : asOf == null || days.last().isBefore(asOf.minusDays(DAYS_BEFORE));
    }

    private void add(Testimony testimony, @Nullable Time time, List<ActorMention> who, EventType type) {
        Span sentence = testimony.evidence().sentence();
        String text = sentence.of(testimony.report().text());
        Set<String> words = Words.keys(text);
        for (Line line : lines) {
            if (Words.likeness(line.words, words) >= ALIKE) {
                boolean known = line.testimonies.stream()
                        .anyMatch(t -> t.article().equals(testimony.article())
                                && t.evidence().sentence().equals(sentence));
                if (!known) {
                    line.testimonies.add(testimony);
                }
                return;
            }
        }
        lines.add(new Line(text, words, time, who, type, new ArrayList<>(List.of(testimony))));
    }

    /** The precedents, the latest first, those without a date last. */
    public List<TimelineEntry> entries() {
        return lines.stream()
                .sorted(Comparator.comparing(PrecedentLines::last, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(PrecedentLines::entry)
                .toList();
    }

    private static @Nullable LocalDate last(Line line) {
        DayRange days = line.time == null ? null : line.time.days();
        return days == null ? null : days.last();
    }

    private static TimelineEntry entry(Line line) {
        String edtf = line.time == null ? null : line.time.edtf();
        return new TimelineEntry(
                LineId.of("r", line.text),
                edtf,
                edtf == null ? null : EdtfWords.say(edtf),
                line.time == null ? null : line.time.days(),
                false,
                line.text,
                Whos.of(line.who),
                line.type,
                Factuality.HAPPENED,
                Standings.of(line.testimonies, Whos.keys(line.who), List.of()),
                line.testimonies.stream().map(Testimony::proof).toList());
    }
}
