package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is promised of {@code readout watch}. */
class WatchCommandTest {
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
    void whatAFeedBringsIsKeptAndFound() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = switch (path) {
                case "/feed" ->
                    "<rss version='2.0'><channel><title>Elma</title><item><title>Ferry strike ends</title><link>" + base
                            + "/ferry</link><description>It is over.</description></item></channel></rss>";
                case "/ferry" ->
                    "<html><body><article><h1>Ferry strike ends</h1><p>"
                            + "The mayor of Turku, Anna Virtanen, said the ferry strike was over. ".repeat(20)
                            + "</p></article></body></html>";
                default -> "";
            };
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"" + path + "\"");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        try {
            String ledger = folder.resolve("news.ledger").toString();
            Run first = run("watch", base + "/feed", "--ledger", ledger, "--once", "--pause", "0s", "--allow-private");
            assertThat(first.status()).as(first.err()).isZero();
            assertThat(first.err()).contains(base + "/feed: 1 new").contains("1 new, 0 in a new version, 0 known");
            assertThat(run("search", "--speaker", "Virtanen", "--ledger", ledger)
                            .out())
                    .contains("was over");
            Run again = run("watch", base + "/feed", "--ledger", ledger, "--once", "--allow-private");
            assertThat(again.err()).as("not due yet").contains("0 new");
            Run guarded = run("watch", base + "/other", "--ledger", ledger, "--once");
            assertThat(guarded.status()).isEqualTo(1);
            assertThat(guarded.err()).contains("--allow-private");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/feed, no http or https address",
        "http://example.org --every 5s, at least 1m",
        "http://example.org --every soon, write 30s",
        "'', name a feed",
    })
    void wrongUseIsTold(String arguments, String words) {
        String[] given = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        String[] args = new String[given.length + 4];
        args[0] = "watch";
        args[1] = "--once";
        args[2] = "--ledger";
        args[3] = folder.resolve("none.ledger").toString();
        System.arraycopy(given, 0, args, 4, given.length);
        Run run = run(args);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }
}
