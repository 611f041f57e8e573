package org.readout.bench.attribution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.Language;
import org.readout.model.Article;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;

/** From a corpus's text to a document on the product's own way: its reader, then all its layers. Thread-safe. */
public final class Annotation implements AutoCloseable {
    private final Reader reader = new Reader(ReadOptions.usual());
    private final Language language = Language.load();

    /** The document; one without sentences when the reader refuses the text. */
    public Document analyse(GoldArticle gold) {
        List<Article> read = new ArrayList<>();
        reader.read(gold.name() + ".txt", gold.text().getBytes(StandardCharsets.UTF_8), read::add, problem -> {});
        boolean whole = read.size() == 1 && read.getFirst().text().equals(gold.text());
        return language.analyse(
                whole
                        ? read.getFirst()
                        : Article.builder(gold.name(), "text", gold.text()).build());
    }

    @Override
    public void close() {
        language.close();
    }
}
