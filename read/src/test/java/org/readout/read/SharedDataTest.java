package org.readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.model.Article;
import org.readout.read.json.Json;
import org.readout.read.source.Unreadable;
import tools.jackson.databind.JsonNode;

/** Real files, where they are at hand: {@code -Dreadout.data=FOLDER} with the folders formats, feeds and html. */
@EnabledIfSystemProperty(named = "readout.data", matches = ".+")
class SharedDataTest {
    private static final Path DATA = Path.of(System.getProperty("readout.data", "."));

    @ParameterizedTest
    @ValueSource(strings = {"formats", "feeds", "html"})
    void readsEveryFileOrSaysWhyNot(String folder) {
        List<Article> articles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        new Reader(ReadOptions.usual()).read(DATA.resolve(folder).toString(), articles::add, problems::add);
        assertThat(articles).isNotEmpty();
        assertThat(problems).allSatisfy(p -> assertThat(p.reason()).doesNotContain("a fault in the reader"));
    }

    /** The gold parses have each item's title and link; what they and we both have must agree. */
    @ParameterizedTest
    @ValueSource(strings = {"feeds/gofeed/parser/rss", "feeds/gofeed/parser/atom"})
    void agreesWithTheGoldParsesOnTitlesAndLinks(String folder) throws IOException, Unreadable {
        int compared = 0;
        List<String> wrong = new ArrayList<>();
        for (Path file : listed(DATA.resolve(folder))) {
            Path gold = file.resolveSibling(file.getFileName().toString().replace(".xml", ".json"));
            if (!file.toString().endsWith(".xml") || !Files.exists(gold)) {
                continue;
            }
            JsonNode parse = Json.parse(Files.readString(gold));
            JsonNode items = parse.has("items") ? parse.path("items") : parse.path("entries");
            List<Article> articles = new ArrayList<>();
            new Reader(ReadOptions.usual()).read(file.toString(), articles::add, _ -> {});
            for (Article article : articles) {
                int number =
                        Integer.parseInt(article.file().substring(article.file().lastIndexOf('#') + 1));
                String title = Json.text(items.path(number - 1), "title");
                if (title != null && article.headline() != null) {
                    compared++;
                    if (!plain(article.headline()).equals(plain(title))) {
                        wrong.add(file.getFileName() + ": " + article.headline() + " for " + title);
                    }
                }
            }
        }
        assertThat(compared).isPositive();
        assertThat(wrong).hasSizeLessThan(1 + compared / 10);
    }

    private static String plain(String text) {
        return Parser.unescapeEntities(text, false).replaceAll("<[^>]*>", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
