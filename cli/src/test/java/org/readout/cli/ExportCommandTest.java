package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.Ledger;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.model.Published;

/** What a user is promised of {@code readout export}. */
class ExportCommandTest {
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

    private String ledger() {
        String file = folder.resolve("desk.db").toString();
        try (Ledger ledger = Ledger.open(file)) {
            for (int i = 0; i < 130; i++) {
                Article article = Article.builder(i + ".txt", "text", "Rain fell over the harbour, hour " + i + ".")
                        .published(Published.on(LocalDate.of(2025, 5, 14), "test"))
                        .build();
                ledger.add(new Findings(
                        article,
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of()));
            }
        }
        return file;
    }

    @Test
    void allThatALedgerKeepsBecomesTables() throws IOException {
        Path tables = folder.resolve("tables");
        Run run = run("export", "--ledger", ledger(), "--format", "csv", "-o", tables.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("130 articles");
        assertThat(Files.readAllLines(tables.resolve("articles.csv"))).hasSize(131);
    }

    @Test
    void standardOutputHoldsTheTableAlone() {
        Run run = run("export", "--ledger", ledger(), "--format", "icews");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Event ID\tEvent Date").hasLineCount(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void wrongUsageSaysWhatToDo() {
        Run format = run("export", "a.txt", "--format", "xls");
        assertThat(format.status()).isEqualTo(2);
        assertThat(format.err()).contains("there is no format 'xls'").contains("gdelt-mentions");
        Run folderless = run("export", "--ledger", ledger(), "--format", "parquet");
        assertThat(folderless.status()).isEqualTo(2);
        assertThat(folderless.err()).contains("-o FOLDER");
        Run both = run("export", "a.txt", "--ledger", ledger(), "--format", "rss");
        assertThat(both.status()).isEqualTo(2);
        assertThat(both.err()).contains("not both");
        assertThat(run("export", "--format", "rss").status()).isEqualTo(2);
    }
}
