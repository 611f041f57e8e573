package org.readout.export.annotation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.Version;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.model.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Statements as W3C Web Annotations: each annotates the words said, and carries who said them and by which words that is
 * told. Every place is given twice, as a quote with its surroundings and as a position in code points.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
public final class WebAnnotations implements Export {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int AROUND = 32;

    private final Writer out;
    private boolean empty = true;

    public WebAnnotations(Writer out) throws IOException {
        this.out = out;
        out.write("{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"schema\":\"https://schema.org/\"}],"
                + "\"id\":\"" + Iri.of("statements") + "\",\"type\":\"AnnotationCollection\","
                + "\"first\":{\"id\":\"" + Iri.of("statements", "1")
                + "\",\"type\":\"AnnotationPage\",\"startIndex\":0,"
                + "\"items\":[");
    }

    @Override
    public void add(Findings findings) throws IOException {
        CodePoints points = new CodePoints(findings.article().text());
        for (Statement statement : findings.statements()) {
            if (!statement.content().isEmpty()) {
                out.write(empty ? "\n" : ",\n");
                empty = false;
                out.write(annotation(findings.article(), statement, points));
            }
        }
    }

    private static String annotation(Article article, Statement statement, CodePoints points) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            new One(json, article, points).write(statement);
        }
        return line.toString();
    }

    /** One annotation. */
    private record One(JsonGenerator json, Article article, CodePoints points) {

        void write(Statement s) {
            json.writeStartObject();
            json.writeStringProperty("id", Iri.of(article.id(), s.id()));
            json.writeStringProperty("type", "Annotation");
            json.writeStringProperty("motivation", "describing");
            json.writeName("generator");
            json.writeStartObject();
            json.writeStringProperty("id", Iri.of("software", Version.NUMBER));
            json.writeStringProperty("type", "Software");
            json.writeStringProperty("name", Version.NAME + " " + Version.NUMBER);
            json.writeEndObject();
            bodies(s);
            json.writeName("target");
            json.writeStartArray();
            s.content().forEach(span -> resource(span, null));
            json.writeEndArray();
            json.writeEndObject();
        }

        private void bodies(Statement s) {
            json.writeName("body");
            json.writeStartArray();
            if (s.source() != null) {
                text("identifying", s.source().who().label());
                text("classifying", s.source().anonymity().name().toLowerCase(Locale.ROOT));
                s.source().who().spans().forEach(span -> resource(span, "identifying"));
            }
            text("classifying", s.kind().name().toLowerCase(Locale.ROOT));
            s.cue().forEach(span -> resource(span, "describing"));
            json.writeEndArray();
        }

        private void text(String purpose, String value) {
            json.writeStartObject();
            json.writeStringProperty("type", "TextualBody");
            json.writeStringProperty("purpose", purpose);
            json.writeStringProperty("value", value);
            json.writeStringProperty("format", "text/plain");
            json.writeEndObject();
        }

        private void resource(Span span, @Nullable String purpose) {
            json.writeStartObject();
            json.writeStringProperty("type", "SpecificResource");
            if (purpose != null) {
                json.writeStringProperty("purpose", purpose);
            }
            json.writeStringProperty("source", Iri.of(article));
            json.writeName("selector");
            json.writeStartArray();
            quote(span);
            Span at = points.points(span);
            json.writeStartObject();
            json.writeStringProperty("type", "TextPositionSelector");
            json.writeNumberProperty("start", at.start());
            json.writeNumberProperty("end", at.end());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void quote(Span span) {
            String text = article.text();
            Span at = points.points(span);
            int before = points.unit(Math.max(0, at.start() - AROUND));
            int after = points.unit(Math.min(points.point(text.length()), at.end() + AROUND));
            json.writeStartObject();
            json.writeStringProperty("type", "TextQuoteSelector");
            json.writeStringProperty("exact", span.of(text));
            json.writeStringProperty("prefix", text.substring(before, span.start()));
            json.writeStringProperty("suffix", text.substring(span.end(), after));
            json.writeEndObject();
        }
    }

    @Override
    public void close() throws IOException {
        out.write(empty ? "]}}\n" : "\n]}}\n");
        out.close();
    }
}
