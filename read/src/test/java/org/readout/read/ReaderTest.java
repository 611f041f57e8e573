package org.readout.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.model.Article;

class ReaderTest {
    private static final String REPORT = "Harbour talks open\n\nThe two sides met on Monday, officials said.\n";

    @TempDir
    Path folder;

    private final List<Article> articles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(folder.resolve("b.txt"), REPORT);
        Files.writeString(folder.resolve("a.txt"), REPORT);
        Files.createDirectories(folder.resolve("c/d"));
        Files.writeString(folder.resolve("c/d/e.txt"), REPORT);
        Files.writeString(folder.resolve(".hidden.txt"), REPORT);
        Files.write(folder.resolve("photo.jpg"), new byte[] {1, 2, 3});
    }

    private void read(ReadOptions options, Path input) {
        new Reader(options).read(input.toString(), articles::add, problems::add);
    }

    @Test
    void readsAFolderInTheOrderOfNames() {
        read(ReadOptions.usual(), folder);
        assertThat(articles)
                .extracting(
                        article -> folder.relativize(Path.of(article.file())).toString())
                .containsExactly("a.txt", "b.txt", "c/d/e.txt");
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("image"));
    }

    @Test
    void followsNoLinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), REPORT);
        Files.createSymbolicLink(folder.resolve("c/link.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("c/loop"), folder);
        Files.createSymbolicLink(folder.resolve("c/inside.txt"), folder.resolve("a.txt"));
        read(ReadOptions.usual(), folder.resolve("c"));
        assertThat(articles).hasSize(1);
        assertThat(problems).hasSize(3).allSatisfy(p -> assertThat(p.reason()).contains("link"));
    }

    @Test
    void datesWhatCarriesNoDate() throws IOException {
        Files.writeString(
                folder.resolve("c/dated.txt"),
                "Harbour talks open\nPublished 3 March 2031\nThe two sides met, officials said.\n");
        read(new ReadOptions(LocalDate.of(2030, 1, 2), false), folder.resolve("c"));
        assertThat(articles.get(0).published())
                .isEqualTo(org.readout.model.Published.on(LocalDate.of(2030, 1, 2), "--date"));
        assertThat(articles.get(1).published())
                .isEqualTo(org.readout.model.Published.on(LocalDate.of(2031, 3, 3), "page"));
    }

    @Test
    void takesTheDateInAFilesNameWhereNothingElseSays() throws IOException {
        Path file = Files.writeString(folder.resolve("20310303T180200Z_XX.txt"), REPORT);
        read(ReadOptions.usual(), file);
        assertThat(articles.getFirst().date()).isEqualTo("2031-03-03");
        read(new ReadOptions(LocalDate.of(2030, 1, 2), false), file);
        assertThat(articles.getLast().date()).isEqualTo("2030-01-02");
    }

    @Test
    void namesWhatIsNotThereAndWhatIsTooLarge() throws IOException {
        read(ReadOptions.usual(), folder.resolve("nothing.txt"));
        assertThat(problems.getLast().reason()).contains("no such file");
        Files.write(folder.resolve("large.txt"), new byte[2_000]);
        read(new ReadOptions(null, false, 1_000, java.time.Duration.ofSeconds(1), 10), folder.resolve("large.txt"));
        assertThat(problems.getLast().reason()).contains("limit");
        assertThat(articles).isEmpty();
    }

    @Test
    void refusesTextOverTheLimit() {
        new Reader(ReadOptions.usual())
                .read("long.txt", "a b ".repeat(600_000).getBytes(UTF_8), articles::add, problems::add);
        assertThat(articles).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("2000000"));
    }

    @Test
    void letsTheTakersFaultsThrough() {
        assertThatThrownBy(() -> new Reader(ReadOptions.usual())
                        .read(
                                folder.resolve("a.txt").toString(),
                                _ -> {
                                    throw new IllegalStateException("mine");
                                },
                                problems::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
        assertThat(problems).isEmpty();
    }

    @Test
    void readsJsonLinesOfAnySizeLineByLine() throws IOException {
        String line = "{\"text\": \"The two sides met on Monday, officials said.\"}\n";
        Path file = Files.writeString(
                folder.resolve("many.jsonl"), line.repeat(200) + "{\"text\": \"" + "x".repeat(5_000) + "\"}\n" + line);
        read(new ReadOptions(null, false, 4_000, java.time.Duration.ofSeconds(1), 10), file);
        assertThat(articles).hasSize(201);
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).startsWith("line 201 "));
    }
}
