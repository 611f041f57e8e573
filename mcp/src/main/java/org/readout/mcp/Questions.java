package org.readout.mcp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.DayRange;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.story.Brief;
import org.readout.story.Brief.Changes;
import org.readout.story.Brief.Changes.Change;
import org.readout.story.Brief.EventEntry;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Proof;
import org.readout.story.Brief.StatementEntry;
import org.readout.story.Brief.StatusReport;
import org.readout.story.Brief.Who;

/** The five questions, each with its answer as JSON. Thread-safe. */
public final class Questions {
    private final Record record;

    public Questions(Record record) {
        this.record = record;
    }

    /** Statements by speaker, topic and day. */
    String whoSaidWhat(Asked asked) {
        Brief brief = record.brief();
        LocalDate since = asked.day("since");
        String speaker = asked.text("speaker");
        List<StatementEntry> found = new ArrayList<>();
        for (StatementEntry s : brief == null ? List.<StatementEntry>of() : brief.statements()) {
            boolean isHis = speaker == null || (s.who() != null && Asked.matches(speaker, s.who()));
            if (isHis && Asked.matches(asked.text("topic"), List.of(s.text())) && isSince(brief, s.proofs(), since)) {
                found.add(s);
            }
        }
        return new Answer(brief)
                .results(
                        found,
                        asked.limit(),
                        (answer, s) -> answer.plain("id", s.id())
                                .quoted(
                                        "speaker",
                                        s.who() == null ? null : s.who().name())
                                .plain(
                                        "speaker_code",
                                        s.who() == null || s.who().actor() == null
                                                ? null
                                                : s.who().actor().code())
                                .plain("anonymity", word(s.anonymity()))
                                .plain("kind", word(s.kind()))
                                .quoted("cue", s.cue())
                                .quoted("statement", s.text())
                                .quoted("addressee", s.addressee())
                                .plain(
                                        "said_when",
                                        s.when() == null ? null : s.when().edtf())
                                .known(s.standing(), s.proofs()))
                .done();
    }

    private static boolean isSince(@Nullable Brief brief, List<Proof> proofs, @Nullable LocalDate since) {
        return since == null
                || (brief != null
                        && brief.articles().stream()
                                .filter(a -> proofs.stream()
                                        .anyMatch(p ->
                                                p.article().equals(a.article().id())))
                                .anyMatch(a -> a.article().date() != null
                                        && !a.article().date().isBefore(since)));
    }

    /** Gatherings: when, where, who comes, and who says so. */
    String whatIsKnownOfGathering(Asked asked) {
        Brief brief = record.brief();
        List<GatheringEntry> found = new ArrayList<>();
        for (GatheringEntry g : brief == null ? List.<GatheringEntry>of() : brief.gatherings()) {
            List<String> words = new ArrayList<>(List.of(g.label(), g.kind().name()));
            words.add(g.place() == null ? "" : g.place().name());
            g.parties().forEach(p -> words.add(p.name()));
            g.participants().forEach(p -> words.add(p.who().name()));
            if (Asked.matches(asked.text("about"), words)) {
                found.add(g);
            }
        }
        return new Answer(brief)
                .results(found, asked.limit(), Questions::gathering)
                .done();
    }

    private static void gathering(Answer answer, GatheringEntry g) {
        answer.plain("id", g.id())
                .quoted("label", g.label())
                .plain("kind", word(g.kind()))
                .plain("state", word(g.state()))
                .quoted("when", g.when() == null ? null : g.when().text())
                .plain("when_edtf", g.when() == null ? null : g.when().edtf())
                .quoted("place", g.place() == null ? null : g.place().name())
                .plain("country", g.place() == null ? null : g.place().country())
                .who("hosts", g.hosts())
                .who("parties", g.parties())
                .list(
                        "participants",
                        g.participants(),
                        (a, p) -> a.quoted("name", p.who().name())
                                .plain("status", word(p.status()))
                                .plain("how_known", p.standing().status().label())
                                .list("history", p.history(), Questions::status))
                .known(g.standing(), g.proofs());
    }

    private static void status(Answer answer, StatusReport report) {
        answer.plain("status", word(report.status()))
                .plain("as_of", report.asOf() == null ? null : report.asOf().toString())
                .quoted("said_by", report.speaker())
                .quoted("hedge", report.hedge())
                .evidence(List.of(report.proof()));
    }

    /** New, changed and withdrawn lines since the end of a day. */
    String whatChanged(Asked asked) {
        LocalDate since = asked.day("since");
        if (since == null) {
            throw new IllegalArgumentException("since is needed: a day such as 2025-05-14");
        }
        Brief brief = record.since(since);
        Changes changes = brief == null ? null : brief.changed();
        List<Change> found = changes == null ? List.of() : changes.changes();
        return new Answer(brief)
                .plain("since", since.toString())
                .results(
                        found,
                        asked.limit(),
                        (answer, change) -> answer.plain("kind", word(change.kind()))
                                .plain("section", change.section())
                                .plain("line", change.line())
                                .quoted("text", change.text())
                                .quoted("before", change.before())
                                .evidence(brief == null ? List.of() : proofs(brief, change.line())))
                .done();
    }

    /** What a line rests on; a withdrawn line rests on nothing any more. */
    private static List<Proof> proofs(Brief brief, String line) {
        for (GatheringEntry g : brief.gatherings()) {
            if (g.id().equals(line)) {
                return g.proofs();
            }
            for (Brief.Participant p : g.participants()) {
                if (p.id().equals(line)) {
                    return p.history().stream().map(StatusReport::proof).toList();
                }
            }
        }
        List<Proof> found = new ArrayList<>();
        brief.timeline().stream().filter(t -> t.id().equals(line)).forEach(t -> found.addAll(t.proofs()));
        brief.positions().stream().filter(p -> p.id().equals(line)).forEach(p -> found.addAll(p.proofs()));
        brief.statements().stream().filter(s -> s.id().equals(line)).forEach(s -> found.addAll(s.proofs()));
        brief.events().stream().filter(e -> e.id().equals(line)).forEach(e -> found.addAll(e.proofs()));
        return found;
    }

    /** Events by actors, type and day. */
    String findEvents(Asked asked) {
        Brief brief = record.brief();
        String type = asked.text("type");
        List<EventEntry> found = new ArrayList<>();
        for (EventEntry e : brief == null ? List.<EventEntry>of() : brief.events()) {
            if ((type == null || e.type().name().equalsIgnoreCase(type))
                    && isBetween(asked.text("actor"), asked.text("other"), e)
                    && isWithin(asked.day("from"), asked.day("to"), e)) {
                found.add(e);
            }
        }
        return new Answer(brief)
                .results(
                        found,
                        asked.limit(),
                        (answer, e) -> answer.plain("id", e.id())
                                .plain("type", e.type().name())
                                .plain("mode", e.mode())
                                .plain("cameo", e.cameo())
                                .plain("factuality", word(e.factuality()))
                                .plain("when_edtf", e.edtf())
                                .quoted(
                                        "place",
                                        e.place() == null ? null : e.place().name())
                                .who("sources", e.sources())
                                .who("targets", e.targets())
                                .known(e.standing(), e.proofs()))
                .done();
    }

    private static boolean isBetween(@Nullable String actor, @Nullable String other, EventEntry e) {
        List<Who> all = new ArrayList<>(e.sources());
        all.addAll(e.targets());
        return (actor == null || all.stream().anyMatch(w -> Asked.matches(actor, w)))
                && (other == null || all.stream().anyMatch(w -> Asked.matches(other, w)));
    }

    /** An undated event is within no bounds: nothing is known of its day. */
    private static boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to, EventEntry e) {
        if (from == null && to == null) {
            return true;
        }
        DayRange days = e.edtf() == null ? null : DayRange.ofEdtf(e.edtf());
        return days != null
                && (from == null || !days.last().isBefore(from))
                && (to == null || !days.first().isAfter(to));
    }

    /** The sentence at a place of an article, with those before and after it. */
    String openSentence(Asked asked) {
        String id = Objects.requireNonNullElse(asked.text("article"), "");
        int at = asked.number("at", 0);
        for (Findings findings : record.findings()) {
            if (Answer.id(findings.article()).equals(id)) {
                return sentence(findings, at);
            }
        }
        throw new IllegalArgumentException("there is no article with that id");
    }

    private String sentence(Findings findings, int at) {
        Article article = findings.article();
        CodePoints points = new CodePoints(article.text());
        if (at < 0 || at > points.point(article.text().length())) {
            throw new IllegalArgumentException(
                    "at must be from 0 to " + points.point(article.text().length()) + ", the length of the article");
        }
        int unit = points.unit(at);
        List<Span> sentences = findings.sentences();
        int place = 0;
        while (place < sentences.size() - 1 && sentences.get(place).end() <= unit) {
            place++;
        }
        List<Span> shown = sentences.isEmpty()
                ? List.of()
                : sentences.subList(Math.max(0, place - 1), Math.min(sentences.size(), place + 2));
        Span open = sentences.isEmpty() ? new Span(0, 0) : sentences.get(place);
        return new Answer(record.brief())
                .quoted("headline", article.headline())
                .results(
                        shown,
                        shown.size(),
                        (answer, span) -> answer.plain("is_the_one", span.equals(open) ? "yes" : "no")
                                .place(article, span, span))
                .done();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
