package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a PostgreSQL database, and what holds for a shared one alone. */
class PostgresLedgerTest extends LedgerContract {
    private static PostgresServer server;

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = new PostgresServer();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        server.close();
    }

    @Override
    Ledger open() {
        url = server.database();
        return Ledger.open(url);
    }

    @Test
    void whatOneAddsTheOtherSees() {
        try (Ledger other = Ledger.open(url)) {
            String id = ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"))
                    .id();
            assertThat(other.findings(id)).isPresent();
            assertThat(other.check()).isEmpty();
        }
    }

    @Test
    void manyWritersLoseAndDoubleNothing() throws Exception {
        List<Future<Added>> added = new ArrayList<>();
        try (Ledger other = Ledger.open(url);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 60; i++) {
                Ledger into = i % 2 == 0 ? ledger : other;
                var report = Reports.talks("f" + i, "https://post.example/" + i / 2, DAY, "point " + i / 2);
                added.add(threads.submit(() -> into.add(report)));
            }
            Set<String> ids = new HashSet<>();
            int fresh = 0;
            for (Future<Added> one : added) {
                ids.add(one.get().id());
                fresh += one.get().outcome() == Added.Outcome.NEW ? 1 : 0;
            }
            assertThat(ids).hasSize(30);
            assertThat(fresh).isEqualTo(30);
        }
        assertThat(ledger.articles(ArticleFilter.ALL, Page.first(100)).items()).hasSize(30);
    }

    @Test
    void aBackupIsAWholeLedger() throws IOException {
        ledger.add(Reports.talks("a.txt", "https://post.example/a", DAY, "a ceasefire"));
        Path copy = folder.resolve("copy.dump");
        ledger.backup(copy);
        assertThat(Files.size(copy)).isGreaterThan(1_000);
    }

    @Test
    void aNewerLedgerIsRefused() {
        PostgresServer.execute(url, "UPDATE ledger_schema SET version = 99");
        assertThatThrownBy(() -> Ledger.open(url))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("schema version 99");
    }

    @Test
    void whatIsNoLedgerIsRefused() {
        String other = server.database();
        PostgresServer.execute(other, "CREATE TABLE t (x INTEGER)");
        assertThatThrownBy(() -> Ledger.open(other)).hasMessageContaining("no ledger");
        assertThatThrownBy(() -> Ledger.open("jdbc:postgresql://127.0.0.1:1/none?user=secret"))
                .isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> Ledger.open("jdbc:mysql://x/y")).hasMessageContaining("jdbc:postgresql:");
    }
}
