package org.readout.bench.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Published;
import org.readout.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Topics as the timeline corpora have them: a folder each, with {@code articles.jsonl} of id, time and text. */
final class DatedArticles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DatedArticles() {}

    /** The folders of topics in a folder, by name; the folder itself where it is one. */
    static List<Path> topics(Path data) throws IOException {
        if (Files.exists(data.resolve("articles.jsonl"))) {
            return List.of(data);
        }
        try (Stream<Path> folders = Files.list(data)) {
            List<Path> topics = folders.filter(f -> Files.exists(f.resolve("articles.jsonl")))
                    .sorted()
                    .toList();
            if (topics.isEmpty()) {
                throw new IOException(data + ": no folder in it has an articles.jsonl");
            }
            return topics;
        }
    }

    /** Every n-th article of a topic, a paragraph a line. @param longest characters of a text, at most */
    static List<Article> read(Path topic, int every, int longest) throws IOException {
        List<Article> articles = new ArrayList<>();
        int number = 0;
        for (JsonNode line : lines(topic.resolve("articles.jsonl"))) {
            if (number++ % every == 0) {
                articles.add(article(line, longest));
            }
        }
        return articles;
    }

    /** The objects of a JSON Lines file. */
    static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                lines.add(JSON.readTree(line));
            } catch (JacksonException e) {
                throw new IOException(file + ": line " + (lines.size() + 1) + " is not valid JSON", e);
            }
        }
        return lines;
    }

    private static Article article(JsonNode line, int longest) {
        String whole = line.path("text").asString("").replace("\\/", "/");
        String text = whole.length() > longest ? whole.substring(0, longest) : whole;
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String part : text.split("(?<=\n)")) {
            if (!part.isBlank()) {
                blocks.add(
                        new Block(new Span(start, start + part.stripTrailing().length()), Block.Kind.PARAGRAPH));
            }
            start += part.length();
        }
        LocalDate day = LocalDate.parse(line.path("time").asString("").substring(0, 10));
        String id = line.path("id").asString("");
        return Article.builder(id, "text", text)
                .id(id)
                .blocks(blocks)
                .published(Published.on(day, "corpus"))
                .build();
    }
}
