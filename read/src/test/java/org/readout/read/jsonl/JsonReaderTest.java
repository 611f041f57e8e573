package org.readout.read.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.readout.model.Article;
import org.readout.read.ReaderContract;

class JsonReaderTest extends ReaderContract {
    @Override
    protected String name() {
        return "articles.jsonl";
    }

    @Override
    protected String good() {
        return """
            {"title": "Harbour talks open", "text": "A member of the delegation said the café meeting would go on.\\n\\nNobody said who will come.", "date": "2031-03-03", "outlet": "The Elma Post", "url": "https://e.example/1", "author": "Ada Quill"}
            {"headline": "Pier to be rebuilt", "body": "The pier will be rebuilt, the mayor said.", "published": 1930327200, "source": {"name": "Elma Radio"}}
            """;
    }

    @Override
    protected String nested(int depth) {
        return "{\"text\": " + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}";
    }

    @Test
    void readsALineAsAnArticle() {
        Outcome outcome = read(name(), good());
        Article first = outcome.articles().getFirst();
        assertThat(first.file()).isEqualTo("articles.jsonl#1");
        assertThat(first.text())
                .isEqualTo(
                        "Harbour talks open\n\nA member of the delegation said the café meeting would go on.\n\nNobody said who will come.");
        assertThat(first.headline()).isEqualTo("Harbour talks open");
        assertThat(first.date()).isEqualTo("2031-03-03");
        assertThat(first.byline()).containsExactly("Ada Quill");
        assertThat(outcome.articles().getLast().outlet()).isEqualTo("Elma Radio");
        assertThat(outcome.articles().getLast().date()).isEqualTo("2031-03-03");
    }

    @Test
    void namesABrokenLineAndReadsOn() {
        Outcome outcome =
                read(name(), "{\"text\": \"One article here.\"}\n{broken\n{\"text\": \"Another article here.\"}\n");
        assertThat(outcome.articles()).hasSize(2);
        assertThat(outcome.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).startsWith("line 2 is not valid JSON"));
    }

    @Test
    void readsAList() {
        assertThat(read("a.json", "[{\"text\": \"One article here.\"}, {\"text\": \"Another article here.\"}]")
                        .articles())
                .hasSize(2);
        assertThat(read("a.json", "{\"articles\": [{\"text\": \"One article here.\"}]}")
                        .articles())
                .hasSize(1);
    }
}
