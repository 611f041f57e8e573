package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.Added.Outcome;

/**
 * Kills a program again and again while it adds reports ({@code kill -9}, at random moments): what it said was in is in,
 * once, and it goes on from there. {@code -Dreadout.kills=200} kills it more often than every build does.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("readout.kills", 12);

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws IOException, InterruptedException {
        killAgainAndAgain(folder.resolve("killed.ledger").toString(), KILLS);
    }

    /** The program dies, and the server that it wrote to goes on. */
    @Test
    void whatWasAcknowledgedStaysInASharedLedger() throws IOException, InterruptedException, SQLException {
        try (PostgresServer server = new PostgresServer()) {
            killAgainAndAgain(server.database(), Math.max(6, KILLS / 3));
        }
    }

    private static void killAgainAndAgain(String ledger, int kills) throws IOException, InterruptedException {
        Random random = new Random(20251123);
        int next = 0;
        int midway = 0;
        for (int kill = 0; kill < kills; kill++) {
            int before = next;
            Process child = start(ledger, Math.max(0, next - 3), Integer.MAX_VALUE);
            try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
                // Now and then while it starts or opens the ledger; else once it writes.
                boolean early = kill % 8 == 0;
                String line = early ? "" : said.readLine();
                // The first lines are of reports that were in before.
                while (!early && kill % 8 != 1 && line != null && !line.equals(String.valueOf(before))) {
                    line = said.readLine();
                }
                Thread.sleep(random.nextInt(early ? 400 : 120));
                // Through the handle: the process itself would also close the pipe, and with it what was said last.
                child.toHandle().destroyForcibly();
                while (line != null) {
                    if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                        next = Math.max(next, Integer.parseInt(line) + 1);
                    }
                    line = said.readLine();
                }
            }
            child.waitFor();
            midway += next > before ? 1 : 0;
            if (kill % 10 == 9 || kill == kills - 1) {
                verify(ledger, next);
            }
        }
        assertThat(midway).as("kills while it wrote").isGreaterThan(kills / 3);
        int end = next + 5;
        assertThat(start(ledger, Math.max(0, next - 3), end).waitFor()).isZero();
        verify(ledger, end);
    }

    /** All that was acknowledged is there, at most one more, nothing twice, nothing damaged. */
    private static void verify(String where, int acknowledged) {
        try (Ledger ledger = Ledger.open(where)) {
            assertThat(ledger.check()).isEmpty();
            for (int i = 0; i < acknowledged; i++) {
                Optional<Added> kept = ledger.known(Ingest.report(i).article());
                assertThat(kept).as("report %d of %d", i, acknowledged).isPresent();
                assertThat(kept.orElseThrow().outcome()).isEqualTo(Outcome.SAME);
                assertThat(kept.orElseThrow().version()).isEqualTo(i % 10 == 9 ? 2 : 1);
            }
            Set<String> addresses = new HashSet<>();
            String after = null;
            do {
                Paged<ArticleEntry> page = ledger.articles(ArticleFilter.ALL, new Page(Page.MOST, after));
                page.items()
                        .forEach(a -> assertThat(addresses.add(String.valueOf(a.url())))
                                .isTrue());
                after = page.next();
            } while (after != null);
            // Every tenth report corrects one: it adds no address. One more may be in than was said.
            int expected = acknowledged - acknowledged / 10;
            assertThat(addresses.size()).isBetween(expected, expected + 1);
        }
    }

    private static Process start(String ledger, int first, int end) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ingest.class.getName(),
                        ledger,
                        String.valueOf(first),
                        String.valueOf(end)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
