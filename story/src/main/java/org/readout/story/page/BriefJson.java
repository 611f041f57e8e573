package org.readout.story.page;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.find.json.JsonOut;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.Span;
import org.readout.model.Time;
import org.readout.story.Brief;
import org.readout.story.Brief.ArticleEntry;
import org.readout.story.Brief.Changes;
import org.readout.story.Brief.Contradiction;
import org.readout.story.Brief.EventEntry;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Origin;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.PositionEntry;
import org.readout.story.Brief.Proof;
import org.readout.story.Brief.Standing;
import org.readout.story.Brief.StatementEntry;
import org.readout.story.Brief.StatusReport;
import org.readout.story.Brief.TimelineEntry;
import org.readout.story.Brief.Who;
import org.readout.story.Comparison;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A brief as JSON: one object, two spaces a level, offsets in code points. Every line carries {@code evidence}; {@code
 * lines} repeats what each line says in one sentence, for a later {@code --since}. The keys are described in {@code
 * docs/brief.md}.
 */
public final class BriefJson implements BriefFormat {
    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public void write(Brief brief, Appendable out) throws IOException {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
            new OneBrief(new JsonOut(json), brief).write();
        }
        out.append(buffer.getBuffer()).append('\n');
    }

    /** Only what each line says, which is all that a later {@code --since} needs. */
    public void writeLines(Brief brief, Appendable out) throws IOException {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
            OneBrief one = new OneBrief(new JsonOut(json), brief);
            json.writeStartObject();
            one.head();
            one.lines();
            json.writeEndObject();
        }
        out.append(buffer.getBuffer());
    }

    /** The state that all parts of one brief's object share. */
    private static final class OneBrief {
        private final JsonOut out;
        private final Brief brief;
        private final Map<String, Article> articles = new HashMap<>();
        private final Map<String, CodePoints> points = new HashMap<>();

        OneBrief(JsonOut out, Brief brief) {
            this.out = out;
            this.brief = brief;
            for (ArticleEntry entry : brief.articles()) {
                articles.put(entry.article().id(), entry.article());
                points.put(entry.article().id(), new CodePoints(entry.article().text()));
            }
        }

        void write() {
            out.generator().writeStartObject();
            head();
            out.array("articles", brief.articles(), this::article);
            out.array("gatherings", brief.gatherings(), this::gathering);
            out.array("timeline", brief.timeline(), this::happening);
            out.array("positions", brief.positions(), this::position);
            out.array("precedents", brief.precedents(), this::happening);
            out.array("statements", brief.statements(), this::statement);
            out.array("events", brief.events(), this::event);
            out.array("contradictions", brief.contradictions(), this::contradiction);
            out.array("sources", brief.origins(), this::origin);
            out.object("changed", brief.changed(), this::changes);
            out.texts("notes", brief.notes());
            lines();
            out.generator().writeEndObject();
        }

        private void head() {
            out.text("title", brief.title());
            out.text("as_of", brief.asOf() == null ? null : brief.asOf().toString());
        }

        private void lines() {
            out.array("lines", List.copyOf(Comparison.lines(brief).entrySet()), line -> {
                out.text("id", line.getKey());
                out.text("section", line.getValue().section());
                out.text("text", line.getValue().text());
            });
        }

        private void article(ArticleEntry entry) {
            Article a = entry.article();
            out.text("id", a.id());
            out.text("file", a.file());
            out.text("headline", a.headline());
            out.text("outlet", a.outlet());
            out.text("wire", a.wire());
            out.text("published", a.date() == null ? null : a.date().toString());
            out.text(
                    "published_from",
                    a.published() == null ? null : a.published().from());
            out.text("url", a.url());
            out.text("origin", entry.origin());
            out.word("relation", entry.relation());
        }

        private void origin(Origin origin) {
            out.text("id", origin.id());
            out.text("name", origin.name());
            out.texts("articles", origin.articles());
        }

        private void gathering(GatheringEntry g) {
            out.text("id", g.id());
            out.text("label", g.label());
            out.word("kind", g.kind());
            out.word("state", g.state());
            when(g.when());
            out.object("place", g.place(), place -> {
                out.text("name", place.name());
                out.text("country", place.country());
            });
            out.array("hosts", g.hosts(), this::who);
            out.array("parties", g.parties(), this::who);
            out.array("participants", g.participants(), this::participant);
            known(g.standing(), g.proofs());
        }

        private void participant(Participant p) {
            out.text("id", p.id());
            out.object("who", p.who(), this::who);
            out.word("status", p.status());
            out.object("standing", p.standing(), this::standing);
            out.array("history", p.history(), this::statusReport);
            evidence(p.history().stream()
                    .filter(h -> h.status() == p.status())
                    .map(StatusReport::proof)
                    .toList());
        }

        private void statusReport(StatusReport report) {
            out.word("status", report.status());
            out.text("as_of", report.asOf() == null ? null : report.asOf().toString());
            out.text("said_by", report.speaker());
            out.word("anonymity", report.anonymity());
            out.text("hedge", report.hedge());
            evidence(List.of(report.proof()));
        }

        private void happening(TimelineEntry t) {
            out.text("id", t.id());
            out.text("edtf", t.edtf());
            out.text("when", t.when());
            out.text(
                    "precision",
                    t.days() == null ? null : t.days().precision().name().toLowerCase(java.util.Locale.ROOT));
            out.generator().writeBooleanProperty("future", t.future());
            out.text("text", t.text());
            out.array("who", t.who(), this::who);
            out.text("type", t.type() == null ? null : t.type().name());
            out.word("factuality", t.factuality());
            known(t.standing(), t.proofs());
        }

        private void position(PositionEntry p) {
            out.text("id", p.id());
            out.object("who", p.who(), this::who);
            out.text("issue", p.issue());
            out.word("stance", p.stance());
            out.text("text", p.text());
            out.text("since", p.since());
            out.object("replaced", p.replaced(), this::position);
            known(p.standing(), p.proofs());
        }

        private void statement(StatementEntry s) {
            out.text("id", s.id());
            out.object("who", s.who(), this::who);
            out.text("source", s.source());
            out.word("anonymity", s.anonymity());
            out.word("kind", s.kind());
            out.text("text", s.text());
            out.text("cue", s.cue());
            out.text("addressee", s.addressee());
            out.text("medium", s.medium());
            when(s.when());
            out.text("within", s.within());
            known(s.standing(), s.proofs());
        }

        private void event(EventEntry e) {
            out.text("id", e.id());
            out.text("type", e.type().name());
            out.text("mode", e.mode());
            out.texts("context", e.contexts());
            out.text("cameo", e.cameo());
            out.array("source", e.sources(), this::who);
            out.array("target", e.targets(), this::who);
            out.word("factuality", e.factuality());
            out.text("edtf", e.edtf());
            out.text("when", e.when());
            out.text("place", e.place() == null ? null : e.place().name());
            out.text("text", e.text());
            known(e.standing(), e.proofs());
        }

        private void contradiction(Contradiction c) {
            out.text("about", c.about());
            out.array("sides", c.sides(), side -> {
                out.text("text", side.text());
                known(side.standing(), side.proofs());
            });
        }

        private void changes(Changes changes) {
            out.text("since", changes.since());
            out.array("changes", changes.changes(), change -> {
                out.word("kind", change.kind());
                out.text("section", change.section());
                out.text("line", change.line());
                out.text("text", change.text());
                out.text("before", change.before());
            });
        }

        private void who(Who who) {
            out.text("name", who.name());
            out.actor(who.actor());
        }

        private void when(@Nullable Time time) {
            out.object("time", time, t -> {
                out.text("text", t.text());
                out.text("timex", t.timex());
                out.text("edtf", t.edtf());
                out.text("rule", t.rule());
                out.text("anchor", t.anchor());
            });
        }

        private void known(Standing standing, List<Proof> proofs) {
            out.object("standing", standing, this::standing);
            evidence(proofs);
        }

        private void standing(Standing s) {
            out.text("status", s.status().label());
            out.texts("voices", s.voices());
            out.generator().writeBooleanProperty("anonymous", s.anonymous());
            out.generator().writeNumberProperty("origins", s.origins());
            out.generator().writeNumberProperty("articles", s.articles());
            out.texts("denied_by", s.deniedBy());
            out.text("hedge", s.hedge());
        }

        private void evidence(List<Proof> proofs) {
            out.array("evidence", proofs, proof -> {
                Article article = articles.get(proof.article());
                CodePoints offsets = points.get(proof.article());
                if (article == null || offsets == null) {
                    throw new IllegalStateException(
                            "a line rests on article " + proof.article() + ", which is not there");
                }
                out.text("article", proof.article());
                out.text("file", article.file());
                out.span("span", Span.covering(proof.spans()), offsets);
                out.spans("spans", proof.spans(), offsets);
                out.text("text", Span.text(proof.spans(), article.text()));
                out.span("sentence", proof.sentence(), offsets);
                out.text("origin", proof.origin());
                out.why(proof.why());
            });
        }
    }
}
