package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.search.Query;
import org.readout.model.Findings;

/** The contract in one file, and what holds for files alone. */
class SqliteLedgerTest extends LedgerContract {
    @TempDir
    private Path folder;

    @Override
    Ledger open() {
        return Ledger.open(folder.resolve("test.ledger"));
    }

    @Test
    void aBackupIsAWholeLedger() {
        Findings findings = Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire");
        String id = ledger.add(findings).id();
        Path copy = folder.resolve("copy.ledger");
        ledger.backup(copy);
        ledger.add(Reports.talks("b.txt", "https://post.example/b", DAY, "a truce"));
        try (Ledger restored = Ledger.open(copy)) {
            assertThat(restored.findings(id)).contains(findings);
            assertThat(restored.search(Query.of("truce"), Page.first(5)).items())
                    .isEmpty();
            assertThat(restored.check()).isEmpty();
        }
    }

    @Test
    void aNewerLedgerIsRefusedAndLeftAlone() throws SQLException {
        Path file = folder.resolve("newer.ledger");
        Ledger.open(file).close();
        execute(file, "PRAGMA user_version = 99");
        assertThatThrownBy(() -> Ledger.open(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("schema version 99")
                .hasMessageContaining("versions up to");
    }

    @Test
    void aLedgerOfAnEarlierSchemaIsBroughtUpWithAllThatItHolds() throws SQLException {
        Path file = folder.resolve("earlier.ledger");
        Findings findings = Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.add(findings);
        }
        execute(file, "DROP TABLE brief");
        execute(file, "CREATE TABLE brief (story TEXT, number INTEGER, json BLOB)");
        execute(file, "PRAGMA user_version = 2");
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.findings(findings.article().id())).contains(findings);
            assertThat(ledger.keepBrief("", DAY, List.of(), "hash", "{}").number())
                    .isEqualTo(1);
            assertThat(ledger.check()).isEmpty();
        }
    }

    @Test
    void whatIsNoLedgerIsRefused() throws SQLException, IOException {
        Path other = folder.resolve("other.db");
        execute(other, "CREATE TABLE t (x)");
        assertThatThrownBy(() -> Ledger.open(other)).hasMessageContaining("no ledger");
        Path text =
                Files.writeString(folder.resolve("text.txt"), "This is a text and no database at all.\n".repeat(50));
        assertThatThrownBy(() -> Ledger.open(text)).isInstanceOf(LedgerException.class);
        assertThat(text).content().startsWith("This is a text");
        assertThatThrownBy(() -> Ledger.open(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Ledger.open(folder.resolve("no/such/x"))).hasMessageContaining("there is no folder");
    }

    @Test
    void damageIsSeen() throws SQLException {
        ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"));
        execute(folder.resolve("test.ledger"), "DELETE FROM passage WHERE type = 'statement'");
        assertThat(ledger.check()).isNotEmpty();
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
