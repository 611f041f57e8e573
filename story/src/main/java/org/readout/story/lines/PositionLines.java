package org.readout.story.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.story.Brief.PositionEntry;
import org.readout.story.Words;
import org.readout.story.origin.Report;

/**
 * What each party wants, over all articles: one line for a party, an issue and a stance; when a later report has the
 * party take another stance on the issue, the line says which it replaced.
 */
public final class PositionLines {
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** A line while it grows. */
    private static final class Line {
        private final Position position;
        private final Report report;
        private final List<Testimony> testimonies = new ArrayList<>();
        private @Nullable Line replaced;
        private boolean isReplaced;

        Line(Report report, Position position) {
            this.report = report;
            this.position = position;
        }

        String text() {
            String content = Span.text(position.content(), report.text());
            return content.isBlank() ? Span.text(position.evidence().spans(), report.text()) : content;
        }
    }

    /** Takes the positions of all reports, oldest first. */
    public PositionLines(List<Report> reports) {
        Map<String, Line> latest = new LinkedHashMap<>();
        for (Report report : reports) {
            Map<String, Line> here = new LinkedHashMap<>();
            for (Position position : report.findings().positions()) {
                if (!Cast.isNamed(position.who())) {
                    continue;
                }
                Line line = add(report, position);
                Line before =
                        position.replaces() == null ? latest.get(issueKey(position)) : here.get(position.replaces());
                if (before != null && isShift(before, line, position)) {
                    line.replaced = before;
                    before.isReplaced = true;
                }
                here.put(position.id(), line);
                latest.put(issueKey(position), line);
            }
        }
    }

    private static boolean isShift(Line before, Line line, Position position) {
        if (before == line || before.replaced == line || line.replaced != null) {
            return false;
        }
        boolean laterReport = before.report != line.report && side(before.position) != side(line.position);
        return position.replaces() != null || laterReport;
    }

    /** For the issue or against it. */
    private static boolean side(Position position) {
        return switch (position.stance()) {
            case REFUSES, OPPOSES -> false;
            case DEMANDS, OFFERS, ACCEPTS, CONDITIONS, PROPOSES, SUPPORTS -> true;
        };
    }

    private static String issueKey(Position position) {
        return Whos.key(position.who()) + "|" + String.join(" ", Words.keys(position.issue()));
    }

    private Line add(Report report, Position position) {
        String key = issueKey(position) + "|" + position.stance();
        Line line = lines.computeIfAbsent(key, k -> new Line(report, position));
        line.testimonies.add(Testimony.of(report, position, position.reportedIn()));
        return line;
    }

    /** The lines that stand, party by party in the order of first mention; replaced ones hang below their successors. */
    public List<PositionEntry> entries() {
        Map<String, List<PositionEntry>> byParty = new LinkedHashMap<>();
        for (Line line : lines.values()) {
            if (!line.isReplaced) {
                byParty.computeIfAbsent(Whos.key(line.position.who()), k -> new ArrayList<>())
                        .add(entry(line, 0));
            }
        }
        return byParty.values().stream().flatMap(List::stream).toList();
    }

    private static PositionEntry entry(Line line, int depth) {
        Position p = line.position;
        Line replaced = line.replaced;
        return new PositionEntry(
                LineId.of("p", Whos.key(p.who()), p.issue(), p.stance()),
                Whos.of(p.who()),
                p.issue().toLowerCase(Locale.ROOT),
                p.stance(),
                line.text(),
                p.since() == null ? null : p.since().text(),
                replaced == null || depth > 5 ? null : entry(replaced, depth + 1),
                Standings.of(line.testimonies, List.of(Whos.key(p.who())), List.of()),
                line.testimonies.stream().map(Testimony::proof).toList());
    }
}
