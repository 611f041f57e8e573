package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Decision;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.search.FindingType;
import org.readout.model.Findings;
import org.readout.model.Span;

/** What a user is promised of {@code readout add}, {@code search} and {@code brief --ledger}. */
class LedgerCommandsTest {
    @TempDir
    private Path folder;

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

    @Test
    void whatIsAddedIsKeptOnceFoundAgainAndBriefed() throws IOException {
        Path one = folder.resolve("one.txt");
        Path two = folder.resolve("two.txt");
        Files.writeString(
                one, "Ferry strike ends\n\nThe mayor of Turku, Anna Virtanen, said the ferry strike was over.\n");
        Files.writeString(two, "Bridge closed\n\nThe old bridge stays closed until June, the city council said.\n");
        String ledger = folder.resolve("news.ledger").toString();

        Run first = run("add", one.toString(), two.toString(), "--ledger", ledger, "--date", "2025-05-14", "-q");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains("2 new");

        Run again = run("add", one.toString(), two.toString(), "--ledger", ledger, "--date", "2025-05-14", "-q");
        assertThat(again.err()).contains("0 new").contains("2 known");

        Run found = run("search", "ferry", "--ledger", ledger);
        assertThat(found.out()).contains("2025-05-14").contains("ferry strike").doesNotContain("bridge");

        Run said = run("search", "--speaker", "Virtanen", "--ledger", ledger);
        assertThat(said.out()).contains("was over");

        Run none = run("search", "zeppelin", "--ledger", ledger);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("nothing found");

        Run brief = run("brief", "--ledger", ledger, "--format", "md");
        assertThat(brief.status()).as(brief.err()).isZero();
        assertThat(brief.out()).contains("Virtanen");
    }

    @Test
    void aStoryOfTheLedgerIsBriefedAlone() throws IOException {
        String ledger = folder.resolve("news.ledger").toString();
        Path other = folder.resolve("museum.txt");
        Files.writeString(other, "Museum buys a painting\n\nA museum in Bergen bought a painting of a fjord.\n");
        run(
                "add",
                "../demo/istanbul/03-harbour-post-direct-talks.txt",
                "../demo/istanbul/09-harbour-post-putin-not-coming.txt",
                other.toString(),
                "--ledger",
                ledger,
                "--date",
                "2025-05-14",
                "-q");
        Run brief = run("brief", "--ledger", ledger, "--story", "putin", "--format", "md");
        assertThat(brief.status()).as(brief.err()).isZero();
        assertThat(brief.out()).contains("Istanbul").doesNotContain("Bergen");
        Run none = run("brief", "--ledger", ledger, "--story", "zeppelin");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("no story 'zeppelin'").contains("there are:");
    }

    @Test
    void aBriefOfALedgerIsKeptAndComparedWithEarlierOnes() throws IOException {
        Path one = folder.resolve("one.txt");
        Path two = folder.resolve("two.txt");
        Files.writeString(
                one, "Ferry strike ends\n\nThe mayor of Turku, Anna Virtanen, said the ferry strike was over.\n");
        Files.writeString(
                two, "Mayor opens bridge\n\nThe mayor of Turku, Anna Virtanen, said the bridge was open again.\n");
        String ledger = folder.resolve("news.ledger").toString();
        run("add", one.toString(), "--ledger", ledger, "--date", "2025-05-14", "-q");

        Run none = run("brief", "--ledger", ledger, "--since", "last", "--format", "md");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("keeps no version");

        Run first = run("brief", "--ledger", ledger, "--format", "md");
        assertThat(first.err()).contains("kept as version 1");
        assertThat(run("brief", "--ledger", ledger, "--format", "md").err()).contains("kept as version 1");

        run("add", two.toString(), "--ledger", ledger, "--date", "2025-05-15", "-q");
        Run second = run("brief", "--ledger", ledger, "--since", "last", "--format", "md");
        assertThat(second.err()).contains("kept as version 2");
        assertThat(second.out()).contains("What changed since version 1 (2025-05-14)");
        assertThat(second.out().lines().filter(l -> l.startsWith("- **new** ")))
                .anySatisfy(l -> assertThat(l).contains("the bridge was open again"));

        Run unknown = run("brief", "--ledger", ledger, "--since", "v9");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("versions 1 to 2");
        assertThat(run("brief", one.toString(), "--since", "v1").err()).contains("with --ledger");
    }

    @Test
    void whatAPersonRejectedStandsInNoBriefAndIsNotFound() throws IOException {
        Path one = folder.resolve("one.txt");
        Files.writeString(
                one, "Ferry strike ends\n\nThe mayor of Turku, Anna Virtanen, said the ferry strike was over.\n");
        Path file = folder.resolve("news.ledger");
        run("add", one.toString(), "--ledger", file.toString(), "--date", "2025-05-14", "-q");
        try (Ledger ledger = Ledger.open(file)) {
            String id = ledger.articles(ArticleFilter.ALL, Page.first(1))
                    .items()
                    .getFirst()
                    .id();
            Findings findings = ledger.findings(id).orElseThrow();
            org.readout.model.Statement said = findings.statements().getFirst();
            Span words = Span.covering(said.evidence().spans());
            String text = findings.article().text();
            ledger.decide(Decision.about(
                    Decision.Action.REJECT, id, FindingType.STATEMENT, words, words.of(text), null, null));
        }
        String ledger = file.toString();
        assertThat(run("brief", "--ledger", ledger, "--format", "json").out()).contains("\"statements\":[]");
        assertThat(run("search", "--speaker", "Virtanen", "--ledger", ledger).err())
                .contains("nothing found");
        Run exported = run("export", "--ledger", ledger, "--format", "jsonld");
        assertThat(exported.status()).as(exported.err()).isZero();
        assertThat(exported.out()).doesNotContain("the ferry strike was over");
    }

    @Test
    void aFileThatIsNoLedgerIsNamed() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "These are notes and no database, however long one looks at them.".repeat(20));
        Run run = run("search", "x", "--ledger", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("notes.txt");
    }

    @Test
    void aLedgerIsDescribedCheckedAndCopied() throws IOException {
        Path one = folder.resolve("one.txt");
        Files.writeString(
                one, "Ferry strike ends\n\nThe mayor of Turku, Anna Virtanen, said the ferry strike was over.\n");
        String ledger = folder.resolve("news.ledger").toString();
        String copy = folder.resolve("copy.ledger").toString();
        assertThat(run("add", one.toString(), "--ledger", ledger, "--date", "2025-05-14", "-q")
                        .status())
                .isZero();

        Run info = run("ledger", "info", ledger);
        assertThat(info.status()).as(info.err()).isZero();
        assertThat(info.out())
                .contains("articles 1\n")
                .contains("versions 1\n")
                .contains("statements 1\n")
                .contains("published.last 2025-05-14");

        Run check = run("ledger", "check", ledger);
        assertThat(check.status()).isZero();
        assertThat(check.err()).contains("sound");

        Run backup = run("ledger", "backup", ledger, copy);
        assertThat(backup.status()).as(backup.err()).isZero();
        assertThat(run("search", "ferry", "--ledger", copy).out()).contains("ferry strike");
        Run over = run("ledger", "backup", ledger, copy);
        assertThat(over.status()).isEqualTo(2);
        assertThat(over.err()).contains("is there already");
    }

    @Test
    void aDamagedLedgerIsToldByItsStatus() throws IOException, SQLException {
        Path one = folder.resolve("one.txt");
        Files.writeString(one, "The mayor of Turku, Anna Virtanen, said the ferry strike was over.\n");
        Path ledger = folder.resolve("news.ledger");
        run("add", one.toString(), "--ledger", ledger.toString(), "--date", "2025-05-14", "-q");
        execute(ledger, "DELETE FROM passage");
        Run check = run("ledger", "check", ledger.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).isNotEmpty();
    }

    @Test
    void aNewerLedgerIsRefusedByEveryCommand() throws SQLException {
        Path ledger = folder.resolve("newer.ledger");
        Ledger.open(ledger).close();
        execute(ledger, "PRAGMA user_version = 99");
        for (String[] command : new String[][] {
            {"ledger", "info", ledger.toString()},
            {"ledger", "check", ledger.toString()},
            {"ledger", "backup", ledger.toString(), folder.resolve("copy").toString()},
            {"search", "x", "--ledger", ledger.toString()},
            {"brief", "--ledger", ledger.toString()}
        }) {
            Run run = run(command);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("newer.ledger").contains("schema version 99");
        }
    }

    @Test
    void aLedgerThatIsNotThereIsNotMade() {
        Path ledger = folder.resolve("none.ledger");
        for (String command : new String[] {"info", "check"}) {
            Run run = run("ledger", command, ledger.toString());
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("there is no such ledger");
        }
        assertThat(run("search", "x", "--ledger", ledger.toString()).status()).isEqualTo(2);
        assertThat(run("brief", "--ledger", ledger.toString()).status()).isEqualTo(2);
        assertThat(ledger).doesNotExist();
        assertThat(run("ledger").status()).isEqualTo(2);
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
