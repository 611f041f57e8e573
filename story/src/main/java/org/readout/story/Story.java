package org.readout.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.language.time.EdtfWords;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.story.Brief.ArticleEntry;
import org.readout.story.Brief.ArticleEntry.Relation;
import org.readout.story.Brief.Changes;
import org.readout.story.lines.Cast;
import org.readout.story.lines.Contradictions;
import org.readout.story.lines.EventLines;
import org.readout.story.lines.GatheringLines;
import org.readout.story.lines.PositionLines;
import org.readout.story.lines.PrecedentLines;
import org.readout.story.lines.StatementLines;
import org.readout.story.lines.TimelineLines;
import org.readout.story.origin.Origins;
import org.readout.story.origin.Report;

/** Articles and findings about one developing matter, and the brief that they make. Immutable. */
public final class Story {
    private final List<Findings> findings;

    /** @param findings at least one article's; the same article twice counts once */
    public Story(List<Findings> findings) {
        Map<String, Findings> each = new TreeMap<>();
        findings.forEach(f -> each.putIfAbsent(f.article().id(), f));
        this.findings =
                findings.stream().filter(f -> each.get(f.article().id()) == f).toList();
        if (this.findings.isEmpty()) {
            throw new IllegalArgumentException("a story needs at least one article");
        }
    }

    /** The brief, with what changed since an earlier state when one is given. */
    public Brief brief(@Nullable Since since) {
        Brief brief = brief();
        return switch (since) {
            case null -> brief;
            case Since.Day day -> with(brief, sinceDay(brief, day.day()));
            case Since.Saved saved -> with(brief, Comparison.between(saved, brief));
        };
    }

    private Changes sinceDay(Brief now, LocalDate day) {
        List<Findings> known = findings.stream()
                .filter(f -> f.article().date() != null && !f.article().date().isAfter(day))
                .toList();
        Map<String, Since.Said> before = known.isEmpty() ? Map.of() : Comparison.lines(new Story(known).brief());
        return Comparison.between(EdtfWords.say(day.toString()), before, Comparison.lines(now));
    }

    private static Brief with(Brief b, Changes changes) {
        return new Brief(
                b.title(),
                b.asOf(),
                b.articles(),
                b.origins(),
                b.gatherings(),
                b.timeline(),
                b.positions(),
                b.precedents(),
                b.statements(),
                b.events(),
                b.contradictions(),
                changes,
                b.notes());
    }

    private Brief brief() {
        LocalDate asOf = findings.stream()
                .map(f -> f.article().date())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        Origins origins = Origins.of(Cast.unified(findings));
        List<Report> reports = origins.reports();
        GatheringLines gatherings = new GatheringLines(reports, asOf);
        return new Brief(
                title(reports, asOf),
                asOf,
                reports.stream()
                        .map(r -> new ArticleEntry(r.article(), r.findings().sentences(), r.origin(), r.relation()))
                        .toList(),
                origins.origins(),
                gatherings.entries(),
                new TimelineLines(reports, asOf).entries(),
                new PositionLines(reports).entries(),
                new PrecedentLines(reports, gatherings, asOf).entries(),
                new StatementLines(reports).entries(),
                new EventLines(reports).entries(),
                Contradictions.of(gatherings),
                null,
                notes(reports));
    }

    /** The headline of the last two days that has most in common with all the others; of equals, the latest. */
    private static String title(List<Report> reports, @Nullable LocalDate asOf) {
        List<Report> own = reports.stream()
                .filter(r -> r.relation() != Relation.COPY && r.article().headline() != null)
                .toList();
        List<Set<String>> words = own.stream()
                .map(r -> Words.keys(Objects.requireNonNullElse(r.article().headline(), "")))
                .toList();
        String best = null;
        double most = -1;
        for (int i = 0; i < own.size(); i++) {
            LocalDate date = own.get(i).article().date();
            if (asOf != null && (date == null || date.isBefore(asOf.minusDays(1)))) {
                continue;
            }
            double score = 0;
            for (Set<String> other : words) {
                score += Words.likeness(words.get(i), other);
            }
            if (score >= most) {
                most = score;
                best = own.get(i).article().headline();
            }
        }
        if (best != null) {
            return best;
        }
        return own.isEmpty()
                ? reports.getLast().article().title()
                : Objects.requireNonNull(own.getLast().article().headline());
    }

    private static List<String> notes(List<Report> reports) {
        List<String> notes = new ArrayList<>();
        for (Report report : reports) {
            Article a = report.article();
            String name = a.headline() == null ? a.fileName() : "\"" + a.headline() + "\" (" + a.fileName() + ")";
            if (a.date() == null) {
                notes.add("No publication date is known of " + name + ": its relative dates stay unresolved.");
            }
            if (a.language() != null && !a.language().startsWith("en")) {
                notes.add(name + " is not in English (" + a.language() + "): little can be read from it.");
            }
            for (String correction : a.corrections()) {
                notes.add("Correction in " + name + ": " + correction);
            }
        }
        return notes;
    }
}
