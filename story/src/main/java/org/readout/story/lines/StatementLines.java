package org.readout.story.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Brief.Standing;
import org.readout.story.Brief.Standing.Status;
import org.readout.story.Brief.StatementEntry;
import org.readout.story.Words;
import org.readout.story.origin.Report;

/**
 * Who said what, over all articles. Statements of one speaker that say the same are one line; an unnamed claim that
 * somebody makes on the record later is marked as confirmed, and carries that proof too.
 */
public final class StatementLines {
    /** The share of the shorter content's words that must stand in the longer one, and of all words that they share. */
    private static final double CONTAINED = 0.8;

    /** Words by which a content is known without its cue. */
    private static final int TELLING = 3;

    private static final double ALIKE = 0.35;
    private static final double CONFIRMS = 0.4;

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Line>> bySpeaker = new TreeMap<>();
    /** Which line each statement went to, by article and statement id. */
    private final Map<String, Line> byStatement = new LinkedHashMap<>();

    /** A line while it grows. */
    private static final class Line {
        private final Statement first;
        private final Report report;
        private final Set<String> words;
        private final List<Testimony> testimonies = new ArrayList<>();
        private boolean confirmed;
        private final String id;

        Line(Report report, Statement first) {
            this.report = report;
            this.first = first;
            this.words = Words.keys(contentText(report, first));
            // Of few words, "the deadline", the cue says the most: "accepted", "did not mention".
            String cue = words.size() < TELLING ? Span.text(first.cue(), report.text()) : "";
            this.id = LineId.of("s", speakerKey(first), cue, contentText(report, first));
        }
    }

    /** Takes the statements of all reports, oldest first. */
    public StatementLines(List<Report> reports) {
        for (Report report : reports) {
            for (Statement statement : report.findings().statements()) {
                add(report, statement);
            }
        }
        confirm();
    }

    private static String contentText(Report report, Statement statement) {
        return Span.text(statement.content(), report.text());
    }

    private static String speakerKey(Statement statement) {
        return statement.source() == null ? "" : Whos.key(statement.source().who());
    }

    private static Testimony testimony(Report report, Statement s) {
        return new Testimony(report, s.evidence(), s.why(), s, s.hedge());
    }

    private void add(Report report, Statement statement) {
        if (statement.content().isEmpty()) {
            return;
        }
        List<Line> same = bySpeaker.computeIfAbsent(speakerKey(statement), k -> new ArrayList<>());
        Line candidate = new Line(report, statement);
        Line line = same.stream()
                .filter(l -> l.id.equals(candidate.id)
                        || (!l.report.article().id().equals(report.article().id())
                                && sameWords(l.words, candidate.words)))
                .findFirst()
                .orElse(null);
        if (line == null) {
            line = candidate;
            same.add(line);
            lines.add(line);
        }
        line.testimonies.add(testimony(report, statement));
        byStatement.put(report.article().id() + " " + statement.id(), line);
    }

    private static boolean sameWords(Set<String> a, Set<String> b) {
        return Math.min(a.size(), b.size()) >= TELLING
                && Words.containment(a, b) >= CONTAINED
                && Words.likeness(a, b) >= ALIKE;
    }

    private void confirm() {
        for (Line unnamed : lines) {
            if (unnamed.testimonies.getFirst().anonymity() != Anonymity.ANONYMOUS) {
                continue;
            }
            for (Line open : lines) {
                Testimony later = open.testimonies.getFirst();
                boolean onRecord = later.anonymity() == Anonymity.NAMED
                        || later.anonymity() == Anonymity.INSTITUTION
                        || later.anonymity() == Anonymity.ROLE;
                if (onRecord
                        && isAfter(later, unnamed.testimonies.getFirst())
                        && unnamed.words.size() >= TELLING
                        && Words.likeness(unnamed.words, open.words) >= CONFIRMS) {
                    unnamed.confirmed = true;
                    unnamed.testimonies.add(later);
                    break;
                }
            }
        }
    }

    private static boolean isAfter(Testimony later, Testimony earlier) {
        return !later.article().equals(earlier.article())
                && later.date() != null
                && earlier.date() != null
                && !later.date().isBefore(earlier.date());
    }

    /** The id of the line that a statement of an article went to. */
    @Nullable
    String lineOf(Report report, @Nullable String statement) {
        Line line = statement == null ? null : byStatement.get(report.article().id() + " " + statement);
        return line == null ? null : line.id;
    }

    /** The lines, in the order in which they were first said. */
    public List<StatementEntry> entries() {
        return lines.stream().map(this::entry).toList();
    }

    private StatementEntry entry(Line line) {
        Statement s = line.first;
        List<String> about = s.source() == null ? List.of() : List.of(speakerKey(s));
        Standing standing = Standings.of(line.testimonies, about, List.of());
        if (line.confirmed) {
            standing = Standings.with(standing, Status.CONFIRMED, List.of());
        }
        return new StatementEntry(
                line.id,
                s.source() == null ? null : Whos.of(s.source().who()),
                s.source() == null ? null : s.source().who().text(),
                s.source() == null ? null : s.source().anonymity(),
                s.kind(),
                contentText(line.report, s),
                Span.text(s.cue(), line.report.text()),
                s.addressee() == null ? null : s.addressee().label(),
                s.medium(),
                s.time(),
                lineOf(line.report, s.within()),
                standing,
                line.testimonies.stream().map(Testimony::proof).toList());
    }
}
