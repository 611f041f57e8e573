package org.readout.export.event;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.ExportOptions;
import org.readout.export.Version;
import org.readout.find.json.JsonOut;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * PLOVER records as a JSON array. Beside PLOVER's own keys each has {@code factuality}, {@code evidence} (code points of
 * the article) and {@code why}.
 *
 * @see <a href="https://osf.io/preprints/socarxiv/rm5dw">Halterman et al., PLOVER and POLECAT</a>
 */
public final class PloverJson implements Export {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Writer out;
    private final ExportOptions options;
    private final EventId ids = new EventId();
    private boolean empty = true;

    public PloverJson(Writer out, ExportOptions options) throws IOException {
        this.out = out;
        this.options = options;
        out.write("[");
    }

    @Override
    public void add(Findings findings) throws IOException {
        CodePoints points = new CodePoints(findings.article().text());
        for (Event event : findings.events()) {
            if (options.factualities().contains(event.factuality())) {
                out.write(empty ? "\n" : ",\n");
                empty = false;
                out.write(record(findings, event, points));
            }
        }
    }

    private String record(Findings findings, Event event, CodePoints points) {
        Article article = findings.article();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            JsonOut record = new JsonOut(json);
            json.writeStartObject();
            LocalDate day = EventDate.day(event, article, options);
            record.text("id", ids.hex(article.id(), EventId.of(event, points)))
                    .text("date", text(day))
                    .array("source", event.sources(), who -> actor(record, who))
                    .array("target", event.targets(), who -> actor(record, who))
                    .text("event", event.type().name())
                    .text("eventText", Span.text(event.trigger(), article.text()))
                    .text("mode", event.mode())
                    .texts("context", event.contexts())
                    .text("text", event.evidence().sentence().of(article.text()))
                    .object("textInfo", event, e -> {
                        record.text("article", article.id());
                        json.writeNumberProperty("sentence", Sentences.number(findings, e.evidence()));
                        markup(record, article, e);
                    })
                    .text("language", article.language())
                    .text("publication", article.outlet())
                    .text("publicationDate", text(article.date()))
                    .text("url", article.url())
                    .text("coder", Version.NAME)
                    .text("version", Version.NUMBER)
                    .text("dateCoded", null)
                    .text(
                            "eventLoc",
                            event.place() == null ? null : event.place().name())
                    .text("size", null)
                    .text("dead", null)
                    .text("injured", null)
                    .text("comment", null)
                    .word("factuality", event.factuality())
                    .object("evidence", event.evidence(), evidence -> {
                        record.spans("spans", evidence.spans(), points);
                        record.span("sentence", evidence.sentence(), points);
                    })
                    .why(event.why());
            json.writeEndObject();
        }
        return line.toString();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void actor(JsonOut record, ActorMention who) {
        List<String> sectors = who.actor() == null ? List.of() : who.actor().sectors();
        record.text("actorText", who.text())
                .text("name", who.name())
                .text("code", who.actor() == null ? null : who.actor().country())
                .text("sector", sectors.isEmpty() ? null : sectors.getFirst());
    }

    /** Who and what stands where in {@code text}, in its code points. */
    private static void markup(JsonOut record, Article article, Event event) {
        Span sentence = event.evidence().sentence();
        CodePoints within = new CodePoints(sentence.of(article.text()));
        record.generator().writeName("markup");
        record.generator().writeStartArray();
        event.sources().forEach(who -> marks(record, "source", who.spans(), sentence, within));
        event.targets().forEach(who -> marks(record, "target", who.spans(), sentence, within));
        marks(record, "event", event.trigger(), sentence, within);
        record.generator().writeEndArray();
    }

    private static void marks(JsonOut record, String role, List<Span> spans, Span sentence, CodePoints within) {
        for (Span span : spans) {
            if (sentence.contains(span)) {
                record.generator().writeStartObject();
                record.text("role", role.toLowerCase(Locale.ROOT));
                Span local = new Span(span.start() - sentence.start(), span.end() - sentence.start());
                record.span("span", local, within);
                record.generator().writeEndObject();
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.write(empty ? "]\n" : "\n]\n");
        out.close();
    }
}
