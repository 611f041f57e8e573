package org.readout.find.json;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Evidence;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Name;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * One article's findings as a JSON object: what {@code readout extract} prints a line of. All offsets are Unicode code
 * points of {@code text}. The keys are described in {@code docs/extract.md}.
 */
public final class FindingsJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final boolean explain;

    /** @param explain whether what was looked at and not coded is written too */
    public FindingsJson(boolean explain) {
        this.explain = explain;
    }

    /** The object on one line, without a line end. */
    public String line(Findings findings) {
        StringWriter out = new StringWriter();
        write(findings, out);
        return out.toString();
    }

    /** Writes the object; the writer is flushed, not closed. */
    public void write(Findings findings, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            Article article = findings.article();
            new OneArticle(new JsonOut(json), article.text(), new CodePoints(article.text())).write(findings, explain);
        }
    }

    /** The state that all parts of one article's object share. */
    private record OneArticle(JsonOut out, String text, CodePoints points) {

        void write(Findings findings, boolean explain) {
            JsonGenerator json = out.generator();
            json.writeStartObject();
            article(findings.article());
            out.array("statements", findings.statements(), this::statement);
            out.array("events", findings.events(), this::event);
            out.array("attendance", findings.attendance(), this::attendance);
            out.array("gatherings", findings.gatherings(), this::gathering);
            out.array("positions", findings.positions(), this::position);
            out.array("times", findings.times(), time -> out.time(time, points));
            out.array("names", findings.names(), this::name);
            if (explain) {
                out.array("uncoded", findings.uncoded(), u -> {
                    out.text("finder", u.finder());
                    out.span("span", u.span(), points);
                    out.text("text", u.span().of(text));
                    out.text("reason", u.reason());
                });
            }
            json.writeEndObject();
        }

        private void article(Article article) {
            out.text("file", article.file());
            out.text("id", article.id());
            out.text("format", article.format());
            out.text("text", article.text());
            out.text("headline", article.headline());
            out.texts("byline", article.byline());
            out.text("dateline", article.dateline());
            out.text("outlet", article.outlet());
            out.text("published", article.date() == null ? null : article.date().toString());
            out.text(
                    "published_from",
                    article.published() == null ? null : article.published().from());
            out.text(
                    "modified",
                    article.modified() == null ? null : article.modified().toString());
            out.text("wire", article.wire());
            out.text("language", article.language());
            out.text("url", article.url());
            out.text("version", article.version());
            out.texts("contributors", article.contributors());
            out.text("copyright", article.copyright());
            out.texts("corrections", article.corrections());
        }

        private void statement(Statement s) {
            out.text("id", s.id());
            out.object("source", s.source(), source -> {
                out.mention(source.who(), points);
                out.word("anonymity", source.anonymity());
            });
            out.object("cue", s.cue(), this::words);
            out.object("content", s.content(), this::words);
            out.word("kind", s.kind());
            out.text("addressee", s.addressee() == null ? null : s.addressee().label());
            out.text("medium", s.medium());
            out.object("time", s.time(), time -> out.time(time, points));
            out.text("hedge", s.hedge() == null ? null : s.hedge().text());
            out.text("within", s.within());
            evidence(s.evidence());
            out.why(s.why());
        }

        private void event(Event e) {
            out.text("id", e.id());
            out.text("type", e.type().name());
            out.text("mode", e.mode());
            out.texts("context", e.contexts());
            out.text("cameo", e.cameo());
            out.array("source", e.sources(), who -> out.mention(who, points));
            out.array("target", e.targets(), who -> out.mention(who, points));
            out.object("trigger", e.trigger(), this::words);
            out.word("factuality", e.factuality());
            out.object("time", e.time(), time -> out.time(time, points));
            out.object("place", e.place(), place -> out.place(place, points));
            out.text("reported_in", e.reportedIn());
            out.text("gathering", e.gathering());
            evidence(e.evidence());
            out.why(e.why());
        }

        private void attendance(Attendance a) {
            out.text("id", a.id());
            out.object("who", a.who(), who -> out.mention(who, points));
            out.text("gathering", a.gathering());
            out.word("status", a.status());
            out.text("said_by", a.saidBy());
            out.object("speaker", a.speaker(), who -> out.mention(who, points));
            out.text("as_of", a.asOf() == null ? null : a.asOf().toString());
            out.text("hedge", a.hedge() == null ? null : a.hedge().text());
            evidence(a.evidence());
            out.why(a.why());
        }

        private void gathering(Gathering g) {
            out.text("id", g.id());
            out.text("label", g.label());
            out.word("kind", g.kind());
            out.word("state", g.state());
            out.object("time", g.time(), time -> out.time(time, points));
            out.object("place", g.place(), place -> out.place(place, points));
            out.array("hosts", g.hosts(), who -> out.mention(who, points));
            out.array("parties", g.parties(), who -> out.mention(who, points));
            evidence(g.evidence());
            out.why(g.why());
        }

        private void position(Position p) {
            out.text("id", p.id());
            out.object("who", p.who(), who -> out.mention(who, points));
            out.text("issue", p.issue());
            out.word("stance", p.stance());
            out.object("content", p.content(), this::words);
            out.object("toward", p.toward(), who -> out.mention(who, points));
            out.object("since", p.since(), time -> out.time(time, points));
            out.text("reported_in", p.reportedIn());
            out.text("replaces", p.replaces());
            evidence(p.evidence());
            out.why(p.why());
        }

        private void name(Name n) {
            out.spans("spans", List.of(n.span()), points);
            out.text("text", n.text());
            out.text("type", n.type().name());
            out.actor(n.actor());
            out.generator().writeNumberProperty("chain", n.chain());
        }

        private void words(List<Span> spans) {
            out.spans("spans", spans, points);
            out.text("text", Span.text(spans, text));
        }

        private void evidence(Evidence evidence) {
            out.object("evidence", evidence.spans(), this::words);
            out.span("sentence", evidence.sentence(), points);
        }
    }
}
