package org.readout.export.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.readout.export.Export;
import org.readout.export.ExportFormat;
import org.readout.export.ExportOptions;
import org.readout.export.Marked;
import org.readout.model.Findings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements as annotations, articles as schema.org nodes. */
class LinkedDataTest {
    private static final Findings ARTICLE = Marked.by(
            "a.txt",
            "The Gazette",
            "https://gazette.example/a?b=1",
            "2025-05-14T08:00:00Z",
            "😀 Talks",
            "<c|“We 😀 will talk”>, <v NOR GOV|Ada Lund> <u|said> <d 2025-05-13|on Tuesday>. It rained.",
            "<v TCD GOV|Idriss Saleh> <u|said> <c|that he would not come>.",
            "<g talks planned|Talks> in <p AUT|Vienna> are set for <d 2025-05-16|Friday>.");

    private static JsonNode written(ExportFormat format, Findings... articles) throws IOException {
        StringWriter out = new StringWriter();
        try (Export export = format.open(out, ExportOptions.standard())) {
            for (Findings article : articles) {
                export.add(article);
            }
        }
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void aStatementIsAnAnnotationOfItsWords() throws IOException {
        JsonNode collection = written(ExportFormat.WEBANNOTATION, ARTICLE);
        assertThat(collection.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(collection.get("type").asString()).isEqualTo("AnnotationCollection");
        JsonNode items = collection.at("/first/items");
        assertThat(items.size()).isEqualTo(2);
        JsonNode target = items.get(0).at("/target/0");
        assertThat(target.get("source").asString()).isEqualTo("https://gazette.example/a?b=1");
        assertThat(target.at("/selector/0/type").asString()).isEqualTo("TextQuoteSelector");
        assertThat(target.at("/selector/0/exact").asString()).isEqualTo("“We 😀 will talk”");
        assertThat(target.at("/selector/0/prefix").asString()).isEqualTo("😀 Talks\n\n");
        assertThat(target.at("/selector/1/type").asString()).isEqualTo("TextPositionSelector");
        assertThat(items.get(0).at("/body/0/value").asString()).isEqualTo("Ada Lund");
    }

    @Test
    void quoteAndPositionAreTheSamePlaceEverywhere() throws IOException {
        String text = ARTICLE.article().text();
        int checked = 0;
        for (JsonNode selectors : written(ExportFormat.WEBANNOTATION, ARTICLE).findValues("selector")) {
            JsonNode quote = selectors.get(0);
            int start = text.offsetByCodePoints(0, selectors.get(1).get("start").asInt());
            int end = text.offsetByCodePoints(0, selectors.get(1).get("end").asInt());
            assertThat(text.substring(start, end)).isEqualTo(quote.get("exact").asString());
            assertThat(text.substring(0, start)).endsWith(quote.get("prefix").asString());
            assertThat(text.substring(end)).startsWith(quote.get("suffix").asString());
            assertThat(quote.get("prefix")
                            .asString()
                            .codePointCount(0, quote.get("prefix").asString().length()))
                    .isLessThanOrEqualTo(32);
            checked++;
        }
        assertThat(checked).isEqualTo(6);
    }

    @Test
    void anArticleIsDescribedWithItsQuotationsAndGatherings() throws IOException {
        JsonNode graph = written(ExportFormat.JSONLD, ARTICLE).get("@graph");
        assertThat(graph.size()).isEqualTo(4);
        assertThat(graph.get(0).get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(graph.get(0).get("datePublished").asString()).isEqualTo("2025-05-14T08:00Z");
        assertThat(graph.get(1).get("@type").asString()).isEqualTo("Quotation");
        assertThat(graph.get(1).at("/creator/@type").asString()).isEqualTo("Person");
        assertThat(graph.get(1).at("/isPartOf/@id").asString())
                .isEqualTo(graph.get(0).get("@id").asString());
        assertThat(graph.get(2).get("@type").asString()).isEqualTo("Claim");
        assertThat(graph.get(3).get("@type").asString()).isEqualTo("Event");
        assertThat(graph.get(3).get("startDate").asString()).isEqualTo("2025-05-16");
        assertThat(graph.get(3).at("/location/address/addressCountry").asString())
                .isEqualTo("AUT");
    }

    @Test
    void aSeasonIsNoStartDate() throws IOException {
        JsonNode graph = written(
                        ExportFormat.JSONLD,
                        Marked.article("Talks", "<g talks planned|Talks> in <p AUT|Vienna> in <d 2025-22|summer>."))
                .get("@graph");
        assertThat(graph.get(1).has("startDate")).isFalse();
    }

    @Test
    void articlesWithoutAnAddressHaveAStableName() throws IOException {
        Findings plain = Marked.article("Talks", "<v NOR|Ada> <u|said> <c|it rained>.");
        String first = written(ExportFormat.JSONLD, plain).at("/@graph/0/@id").asString();
        assertThat(first)
                .startsWith("urn:uuid:")
                .isEqualTo(
                        written(ExportFormat.JSONLD, plain).at("/@graph/0/@id").asString());
    }
}
