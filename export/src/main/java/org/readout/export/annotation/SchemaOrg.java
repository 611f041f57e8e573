package org.readout.export.annotation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Span;
import org.readout.model.Statement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Articles as schema.org describes them: each a {@code NewsArticle} with its quotations ({@code Quotation} for words in
 * quotation marks, {@code Claim} for what is told indirectly) and gatherings ({@code Event}). JSON-LD, one graph.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org</a>
 */
public final class SchemaOrg implements Export {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Writer out;
    private boolean empty = true;

    public SchemaOrg(Writer out) throws IOException {
        this.out = out;
        out.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
    }

    @Override
    public void add(Findings findings) throws IOException {
        node(json -> new One(json, findings.article()).head());
        for (Statement statement : findings.statements()) {
            node(json -> new One(json, findings.article()).statement(statement));
        }
        for (Gathering gathering : findings.gatherings()) {
            node(json -> new One(json, findings.article()).gathering(gathering));
        }
    }

    private void node(Consumer<JsonGenerator> fields) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        out.write(empty ? "\n" : ",\n");
        empty = false;
        out.write(line.toString());
    }

    /** The nodes of one article. */
    private record One(JsonGenerator json, Article article) {

        void head() {
            json.writeStringProperty("@id", Iri.of(article));
            json.writeStringProperty("@type", "NewsArticle");
            json.writeStringProperty("identifier", article.id());
            text("headline", article.headline());
            text("url", article.url());
            text("inLanguage", article.language());
            text("dateline", article.dateline());
            text(
                    "datePublished",
                    article.published() == null
                            ? null
                            : article.published().time() == null
                                    ? article.published().date().toString()
                                    : article.published().time().toString());
            text(
                    "dateModified",
                    article.modified() == null ? null : article.modified().toString());
            if (!article.byline().isEmpty()) {
                json.writeName("author");
                json.writeStartArray();
                article.byline().forEach(name -> thing("Person", name));
                json.writeEndArray();
            }
            if (article.outlet() != null) {
                json.writeName("publisher");
                thing("NewsMediaOrganization", article.outlet());
            }
        }

        void statement(Statement s) {
            boolean direct = s.kind() == Statement.Kind.DIRECT;
            json.writeStringProperty("@id", Iri.of(article.id(), s.id()));
            json.writeStringProperty("@type", direct ? "Quotation" : "Claim");
            json.writeStringProperty("text", Span.text(s.content(), article.text()));
            if (s.source() != null) {
                json.writeName(direct ? "creator" : "author");
                actor(s.source().who());
            }
            reference(direct ? "isPartOf" : "appearance");
        }

        void gathering(Gathering g) {
            json.writeStringProperty("@id", Iri.of(article.id(), g.id()));
            json.writeStringProperty("@type", "Event");
            json.writeStringProperty("name", g.label());
            String edtf = g.time() == null ? null : g.time().edtf();
            // ISO 8601 as schema.org wants it: years, months, days; seasons and decades have no such form.
            if (edtf != null && edtf.matches("\\d{4}(-(0\\d|1[0-2])(-\\d{2})?)?")) {
                json.writeStringProperty("startDate", edtf);
            } else if (edtf != null && edtf.matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}")) {
                json.writeStringProperty("startDate", edtf.substring(0, 10));
                json.writeStringProperty("endDate", edtf.substring(11));
            }
            text("eventStatus", status(g.state()));
            if (g.place() != null) {
                json.writeName("location");
                json.writeStartObject();
                json.writeStringProperty("@type", "Place");
                json.writeStringProperty("name", g.place().name());
                if (g.place().country() != null) {
                    json.writeName("address");
                    json.writeStartObject();
                    json.writeStringProperty("@type", "PostalAddress");
                    json.writeStringProperty("addressCountry", g.place().country());
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            actors("organizer", g.hosts());
            reference("subjectOf");
        }

        private static @Nullable String status(Gathering.State state) {
            return switch (state) {
                case PLANNED, RUNNING, HELD -> "https://schema.org/EventScheduled";
                case POSTPONED -> "https://schema.org/EventPostponed";
                case CANCELLED -> "https://schema.org/EventCancelled";
                case PROPOSED -> null;
            };
        }

        private void actors(String key, List<ActorMention> who) {
            if (!who.isEmpty()) {
                json.writeName(key);
                json.writeStartArray();
                who.forEach(this::actor);
                json.writeEndArray();
            }
        }

        private void actor(ActorMention who) {
            Actor actor = who.actor();
            String type = actor == null
                    ? "Thing"
                    : switch (actor.kind()) {
                        case PERSON -> "Person";
                        case STATE -> "Country";
                        case INSTITUTION -> "GovernmentOrganization";
                        case PEOPLE -> "Thing";
                        case INTERNATIONAL, ARMED_GROUP, PARTY, MEDIA, ORGANISATION -> "Organization";
                    };
            thing(type, who.label());
        }

        private void thing(String type, String name) {
            json.writeStartObject();
            json.writeStringProperty("@type", type);
            json.writeStringProperty("name", name);
            json.writeEndObject();
        }

        private void reference(String key) {
            json.writeName(key);
            json.writeStartObject();
            json.writeStringProperty("@id", Iri.of(article));
            json.writeEndObject();
        }

        private void text(String key, @Nullable String value) {
            if (value != null) {
                json.writeStringProperty(key, value);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.write(empty ? "]}\n" : "\n]}\n");
        out.close();
    }
}
