package org.readout.story.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.model.Attendance;
import org.readout.model.Gathering;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Brief;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.PositionEntry;
import org.readout.story.Brief.StatementEntry;
import org.readout.story.Brief.StatusReport;
import org.readout.story.Brief.TimelineEntry;

/**
 * A brief in the order and groups of its page: participants by whether they come, happenings by date, positions by party,
 * statements by speaker. What the templates read.
 *
 * @param brief the lines
 * @param articles the texts that they rest on
 */
public record View(Brief brief, Articles articles) {
    /** Gatherings shown open; further ones are folded away. */
    private static final int OPEN_GATHERINGS = 4;

    /** The finder that stands for a person's decision. */
    private static final String REVIEW = "review";

    /** Lines under one heading. @param key a word for the style sheet */
    public record Group<T>(String title, String key, List<T> lines) {}

    /** The gatherings that matter most. */
    public List<GatheringEntry> mainGatherings() {
        return brief.gatherings().stream().limit(OPEN_GATHERINGS).toList();
    }

    public List<GatheringEntry> otherGatherings() {
        return brief.gatherings().stream().skip(OPEN_GATHERINGS).toList();
    }

    /** Participants who come, who may, and who do not. */
    public List<Group<Participant>> sides(GatheringEntry gathering) {
        boolean held = gathering.state() == Gathering.State.HELD;
        List<Participant> there = new ArrayList<>();
        List<Participant> coming = new ArrayList<>();
        List<Participant> open = new ArrayList<>();
        List<Participant> not = new ArrayList<>();
        List<Participant> corrected = new ArrayList<>();
        for (Participant p : gathering.participants()) {
            if (p.standing().status() == Brief.Standing.Status.CORRECTED) {
                corrected.add(p);
                continue;
            }
            switch (p.status()) {
                case PRESENT -> (held ? there : coming).add(p);
                case ANNOUNCED, EXPECTED -> coming.add(p);
                case POSSIBLE, INVITED, UNDECLARED, DOUBTED -> open.add(p);
                case DECLINED, UNINVITED, ABSENT -> not.add(p);
            }
        }
        return java.util.stream.Stream.of(
                        new Group<>("There", "coming", there),
                        new Group<>(held ? "Had been expected" : "Coming", "coming", coming),
                        new Group<>(held ? "Left open" : "Open", "open", open),
                        new Group<>(held ? "Not there" : "Not coming", "not", not),
                        new Group<>("Taken back by a correction", "corrected", corrected))
                .filter(g -> !g.lines().isEmpty())
                .toList();
    }

    /** The statuses that a participant has had, each change once, oldest first; empty when it never changed. */
    public List<StatusReport> changes(Participant participant) {
        List<StatusReport> changes = new ArrayList<>();
        for (StatusReport report : participant.history()) {
            if (changes.isEmpty() || changes.getLast().status() != report.status()) {
                changes.add(report);
            }
        }
        return changes.size() > 1 ? changes : List.of();
    }

    /** What changed: what says something else now, what is gone, what is new. */
    public List<Brief.Changes.Change> changed() {
        return brief.changed() == null
                ? List.of()
                : brief.changed().changes().stream()
                        .sorted(Comparator.comparing(View::order))
                        .toList();
    }

    private static int order(Brief.Changes.Change change) {
        return switch (change.kind()) {
            case CHANGED -> 0;
            case WITHDRAWN -> 1;
            case NEW -> 2;
        };
    }

    /** The articles of one origin, the first report first. */
    public List<Brief.ArticleEntry> of(Brief.Origin origin) {
        return brief.articles().stream()
                .filter(a -> a.origin().equals(origin.id()))
                .toList();
    }

    /** The first lines of a long list; the rest is folded away. */
    public static <T> List<T> head(List<T> lines, int most) {
        return lines.size() <= most + 2 ? lines : lines.subList(0, most);
    }

    /** What {@link #head} leaves. */
    public static <T> List<T> rest(List<T> lines, int most) {
        return lines.size() <= most + 2 ? List.of() : lines.subList(most, lines.size());
    }

    /** Whose word a participant's status is: the latest report of it. */
    public StatusReport latest(Participant participant) {
        return participant.history().stream()
                .filter(h -> h.status() == participant.status())
                .reduce((first, next) -> next)
                .orElseGet(() -> participant.history().getLast());
    }

    /** "says Peskov", "says an unnamed source", or nothing in the reporter's own voice. */
    public String voice(StatusReport report) {
        if (report.speaker() == null) {
            return "";
        }
        return "says " + report.speaker() + (report.anonymity() == Anonymity.ANONYMOUS ? " (unnamed)" : "");
    }

    /** Past happenings by date. */
    public List<Group<TimelineEntry>> past() {
        return byDate(brief.timeline().stream().filter(t -> !t.future()).toList());
    }

    /** Happenings to come by date. */
    public List<Group<TimelineEntry>> future() {
        return byDate(brief.timeline().stream().filter(TimelineEntry::future).toList());
    }

    /** What happened the last time, by date. */
    public List<Group<TimelineEntry>> precedents() {
        return byDate(brief.precedents());
    }

    private static List<Group<TimelineEntry>> byDate(List<TimelineEntry> entries) {
        return grouped(entries, t -> t.when() == null ? "" : t.when());
    }

    /** What each party wants. */
    public List<Group<PositionEntry>> parties() {
        return grouped(brief.positions(), p -> p.who().name());
    }

    /** Who said what: those who are quoted most first, unnamed sources and sentences without a source last. */
    public List<Group<StatementEntry>> speakers() {
        Comparator<Group<StatementEntry>> order = Comparator.comparingInt(View::rank);
        return grouped(brief.statements(), View::speaker).stream()
                .sorted(order.thenComparingInt(g -> -g.lines().size()))
                .toList();
    }

    private static String speaker(StatementEntry s) {
        return s.who() == null ? "No source named" : s.who().name();
    }

    private static int rank(Group<StatementEntry> group) {
        StatementEntry first = group.lines().getFirst();
        if (first.who() == null) {
            return 2;
        }
        return first.anonymity() == Anonymity.ANONYMOUS ? 1 : 0;
    }

    private static <T> List<Group<T>> grouped(List<T> lines, Function<T, String> title) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        lines.forEach(l ->
                groups.computeIfAbsent(title.apply(l), k -> new ArrayList<>()).add(l));
        return groups.entrySet().stream()
                .map(g -> new Group<>(g.getKey(), "", g.getValue()))
                .toList();
    }

    /** The office of the first speaker of a group, where one is known. */
    public @Nullable String role(Group<StatementEntry> group) {
        StatementEntry first = group.lines().getFirst();
        return first.who() == null || first.who().actor() == null
                ? null
                : first.who().actor().role();
    }

    /** The office of somebody, where one is known. */
    public @Nullable String role(Brief.Who who) {
        return who.actor() == null ? null : who.actor().role();
    }

    /** What a person decided about a line: "speaker set by a person"; null where nobody did. */
    public @Nullable String reviewed(List<Brief.Proof> proofs) {
        return proofs.stream()
                .flatMap(p -> p.why().stream())
                .filter(w -> w.finder().equals(REVIEW))
                .map(org.readout.model.Why::rule)
                .findFirst()
                .orElse(null);
    }

    /** A word for the style sheet: how a status colours. */
    public String tone(Attendance.Status status) {
        return switch (status) {
            case PRESENT, ANNOUNCED, EXPECTED -> "yes";
            case POSSIBLE, INVITED, UNDECLARED, DOUBTED -> "open";
            case DECLINED, UNINVITED, ABSENT -> "no";
        };
    }

    /** The mark before a status: told apart without colour. */
    public String mark(Attendance.Status status) {
        return switch (tone(status)) {
            case "yes" -> "✓";
            case "no" -> "✕";
            default -> "?";
        };
    }
}
