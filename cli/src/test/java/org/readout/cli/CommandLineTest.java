package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a user is promised of the command line: one test a promise, from files to what is printed. */
class CommandLineTest {
    private static final String DEMO = Path.of("..", "demo", "istanbul").toString();
    private static final String REPORT = """
            Ministers to meet in Vienna on Friday
            By Anna Berg
            14 May 2025

            VIENNA — Austrian Foreign Minister Beate Meinl-Reisinger said on Wednesday that she would attend talks on Friday.

            "We will be there 😀," she told reporters. Hungary has declined to say whether it will send anyone.
            """;

    @TempDir
    private Path folder;

    /** A finished run. */
    private record Run(int status, String out, String err) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void theDemoStoryBecomesOnePage() throws IOException {
        Path page = folder.resolve("brief.html");
        Run run = run("brief", DEMO, "-o", page.toString());
        assertThat(run.err()).contains("16 articles").contains("6 independent origins");
        assertThat(run.status()).isZero();
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("Who’s coming?")
                .contains("Content-Security-Policy")
                .doesNotContain("src=\"http");
    }

    @Test
    void theSameInputGivesTheSameBytesForAnyNumberOfThreads() {
        String one = run("brief", DEMO, "--format", "json", "--threads", "1").out();
        assertThat(run("brief", DEMO, "--format", "json", "--threads", "2").out())
                .isEqualTo(one);
        assertThat(run("brief", DEMO, "--format", "md").out())
                .isEqualTo(run("brief", DEMO, "--format", "md").out());
    }

    @Test
    void everyLineOfABriefRestsOnWordsOfAnArticle() {
        JsonNode brief = JsonMapper.shared()
                .readTree(run("brief", DEMO, "--format", "json").out());
        for (String section :
                new String[] {"gatherings", "timeline", "positions", "precedents", "statements", "events"}) {
            for (JsonNode line : brief.get(section)) {
                assertThat(line.get("evidence").size())
                        .as("%s %s", section, line)
                        .isPositive();
                for (JsonNode evidence : line.get("evidence")) {
                    assertThat(evidence.get("text").asString()).isNotBlank();
                    assertThat(evidence.get("file").asString()).startsWith(DEMO);
                    assertThat(evidence.get("span").size()).isEqualTo(2);
                }
            }
        }
        assertThat(brief.get("as_of").asString()).isEqualTo("2025-05-16");
        assertThat(brief.propertyNames()).contains("title", "articles", "sources", "changed");
    }

    @Test
    void extractPrintsALineAnArticleWithOffsetsInCodePoints() throws IOException {
        Run run = run(
                "extract",
                file("a.txt", REPORT).toString(),
                file("b.txt", REPORT).toString());
        assertThat(run.status()).isZero();
        String[] lines = run.out().strip().split("\n");
        assertThat(lines).hasSize(2);
        JsonNode article = JsonMapper.shared().readTree(lines[0]);
        String text = article.get("text").asString();
        assertThat(text).isEqualTo(REPORT);
        assertThat(article.get("published").asString()).isEqualTo("2025-05-14");
        assertThat(article.get("statements").size()).isPositive();
        for (String layer : new String[] {"statements", "times", "names", "attendance", "events"}) {
            for (JsonNode finding : article.get(layer)) {
                JsonNode words = finding.has("evidence") ? finding.get("evidence") : finding;
                JsonNode span = words.get("spans").get(0);
                int start = text.offsetByCodePoints(0, span.get(0).asInt());
                int end = text.offsetByCodePoints(0, span.get(1).asInt());
                assertThat(words.get("text").asString()).as(layer).contains(text.substring(start, end));
            }
        }
    }

    @Test
    void aBadInputIsNamedAndTheRestGoesOn() throws IOException {
        String good = file("good.txt", REPORT).toString();
        String bomb = file(
                        "bomb.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><newsItem>&a;</newsItem>")
                .toString();
        String missing = folder.resolve("missing.txt").toString();
        Run run = run("extract", bomb, missing, good);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("skipped " + bomb)
                .contains("skipped " + missing)
                .doesNotContain("\tat ");
        assertThat(run.out().strip().split("\n")).hasSize(1);
        assertThat(run.out()).doesNotContain("root:");
    }

    @Test
    void aDateOfTheArticlesOwnIsNotReplaced() throws IOException {
        String undated =
                file("undated.txt", REPORT.replace("14 May 2025\n", "")).toString();
        Run without = run("brief", undated, "--format", "json");
        assertThat(without.err()).contains("--date");
        assertThat(JsonMapper.shared().readTree(without.out()).get("as_of").isNull())
                .isTrue();
        Run with = run("brief", undated, "--format", "json", "--date", "2024-01-10");
        assertThat(JsonMapper.shared().readTree(with.out()).get("as_of").asString())
                .isEqualTo("2024-01-10");
        Run own = run("brief", file("dated.txt", REPORT).toString(), "--format", "json", "--date", "2024-01-10");
        assertThat(JsonMapper.shared().readTree(own.out()).get("as_of").asString())
                .isEqualTo("2025-05-14");
    }

    @Test
    void sinceADayShowsWhatIsNewAndSinceTheSameBriefNothing() throws IOException {
        JsonNode changed = JsonMapper.shared()
                .readTree(run("brief", DEMO, "--format", "json", "--since", "2025-05-13")
                        .out())
                .get("changed");
        assertThat(changed.get("changes").size()).isPositive();
        Path saved = folder.resolve("saved.json");
        assertThat(run("brief", DEMO, "-o", saved.toString()).status()).isZero();
        JsonNode same = JsonMapper.shared()
                .readTree(run("brief", DEMO, "--format", "json", "--since", saved.toString())
                        .out())
                .get("changed");
        assertThat(same.get("changes").size()).isZero();
    }

    @Test
    void wrongUsageSaysWhatToDoAndExitsWithTwo() {
        assertThat(run("brief").status()).isEqualTo(2);
        assertThat(run("brief", DEMO, "--format", "pdf").status()).isEqualTo(2);
        assertThat(run("extract", DEMO, "--date", "yesterday").err())
                .contains("--date")
                .contains("--help");
        assertThat(run("brief", DEMO, "--since", "no-such-file").err())
                .contains("neither a day")
                .doesNotContain("\tat ");
        assertThat(run("bench", "nothing", DEMO).err())
                .contains("there is no measure")
                .contains("attribution");
        assertThat(run("bench", "times", "no/such/folder").err()).contains("no such file or folder");
        assertThat(run().status()).isEqualTo(2);
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(run("--version").out()).contains("readout 0.1.0");
        assertThat(run("--help").out())
                .contains("brief")
                .contains("extract")
                .contains("bench")
                .contains("test");
        assertThat(run("brief", "--help").out()).contains("--since").contains("Examples:");
        assertThat(run("bench", "--help").out()).contains("attribution").contains("attendance");
    }
}
