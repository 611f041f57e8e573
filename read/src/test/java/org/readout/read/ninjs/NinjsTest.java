package org.readout.read.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.model.Article;
import org.readout.read.ReaderContract;

class NinjsTest extends ReaderContract {
    @Override
    protected String name() {
        return "item.json";
    }

    @Override
    protected String good() {
        return """
            {"uri": "urn:nw:1", "type": "text", "version": "3", "versioncreated": "2031-03-03T19:00:00Z", "firstcreated": "2031-03-03T18:00:00Z",
             "pubstatus": "usable", "language": "en", "headline": "Harbour talks open", "byline": "Ada Quill", "source": "Northwind Wire",
             "ednote": "Embargo lifted", "body_html": "<p>PORT ELMA (Northwind) - A member of the delegation said the café meeting would go on.</p><p>Nobody said who will come.</p>"}
            """;
    }

    @Override
    protected String nested(int depth) {
        return "{\"uri\": \"x\", \"versioncreated\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    @Test
    void readsVersionOne() {
        Article article = read(name(), good()).only();
        assertThat(article.format()).isEqualTo("ninjs");
        assertThat(article.byline()).containsExactly("Ada Quill");
        assertThat(article.outlet()).isEqualTo("Northwind Wire");
        assertThat(article.dateline()).isEqualTo("PORT ELMA");
        assertThat(article.published().time()).isEqualTo("2031-03-03T18:00Z");
        assertThat(article.version()).isEqualTo("3");
        assertThat(article.corrections()).isEmpty();
    }

    @Test
    void readsVersionsTwoAndThree() {
        Article article = read("v3.json", """
                {"uri": "https://nw.example/3", "type": "text", "versionCreated": "2031-03-03T19:00:00Z", "contentCreated": "2031-03-02T08:00:00Z",
                 "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": "Harbour talks open"}],
                 "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>The delegations met.</p>"}], "edNote": "Corrects date"}
                """).only();
        assertThat(article.headline()).isEqualTo("Harbour talks open");
        assertThat(article.text()).isEqualTo("Harbour talks open\nThe delegations met.");
        assertThat(article.date()).isEqualTo("2031-03-02");
        assertThat(article.corrections()).containsExactly("Corrects date");
        assertThat(article.url()).isEqualTo("https://nw.example/3");
    }

    @Test
    void leavesOutWhatIsWithdrawnOrNoText() {
        assertThat(read(name(), good().replace("usable", "canceled")).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("canceled"));
        assertThat(read(name(), good().replace("\"text\"", "\"picture\"")).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("picture"));
    }
}
