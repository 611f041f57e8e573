package org.readout.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.model.Article;
import org.readout.read.Problem;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import org.readout.read.source.Unreadable;

class FetcherTest {
    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        page(
                "/page",
                "text/html; charset=iso-8859-1",
                ("<html><body><article><h1>Harbour talks open</h1><p>"
                                + "The caf\u00e9 meeting went on, it was said, for hours. ".repeat(30)
                                + "</p></article>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        page(
                "/feed",
                "application/rss+xml",
                ("<rss version='2.0'><channel><title>Elma</title><item><title>Harbour talks open</title><link>" + base
                                + "/page</link>"
                                + "<pubDate>Mon, 03 Mar 2031 18:02:00 GMT</pubDate><description>Short.</description></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8));
        page("/large", "text/plain", new byte[200_000]);
        redirect("/loop", base + "/loop");
        redirect("/moved", base + "/page");
        redirect("/out", "file:///etc/passwd");
        redirect("/metadata", "http://169.254.169.254/latest/meta-data/");
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write('a');
                    exchange.getResponseBody().flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void page(String path, String type, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static Fetcher fetcher(boolean allowPrivate) {
        return new Fetcher(allowPrivate, 100_000, Duration.ofSeconds(2));
    }

    @Test
    void fetchesWithTheCharsetOfTheHeader() throws Unreadable {
        assertThat(fetcher(true).page(base + "/page").charset()).isEqualTo("iso-8859-1");
        assertThat(fetcher(true).page(base + "/moved").url()).isEqualTo(base + "/page");
    }

    @ParameterizedTest
    @CsvSource({
        "/loop,redirects",
        "/out,only http",
        "/large,larger than",
        "/slow,within 2 seconds",
        "/nowhere,status 404"
    })
    void givesUpWithAReason(String path, String reason) {
        assertThatThrownBy(() -> fetcher(true).page(base + path))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void staysOutOfThePrivateNetwork() {
        assertThatThrownBy(() -> fetcher(false).page(base + "/page"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("--allow-private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "http://user:word@example.org/",
                "http:///nohost",
                "gopher://example.org",
                "http://[::1]/",
                "http://0/",
                "http://127.1/",
                "http://localhost/"
            })
    void fetchesNoOddAddress(String address) {
        assertThatThrownBy(() -> fetcher(false).page(address)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,false",
        "10.1.2.3,false",
        "172.16.0.1,false",
        "172.31.255.255,false",
        "172.32.0.1,true",
        "192.168.1.1,false",
        "169.254.169.254,false",
        "100.64.0.1,false",
        "100.128.0.1,true",
        "0.0.0.0,false",
        "224.0.0.1,false",
        "255.255.255.255,false",
        "198.18.0.1,false",
        "198.20.0.1,true",
        "192.0.2.1,false",
        "203.0.113.9,false",
        "8.8.8.8,true",
        "::1,false",
        "::,false",
        "fe80::1,false",
        "fc00::1,false",
        "fd12:3456::1,false",
        "ff02::1,false",
        "2001:db8::1,false",
        "::ffff:10.0.0.1,false",
        "64:ff9b::a00:1,false",
        "64:ff9b::808:808,true",
        "2002:a00:1::,false",
        "2606:4700::1111,true"
    })
    void knowsPublicAddresses(String address, boolean isPublic) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    @Test
    void followsSummariesOfAFetchedFeedToTheirPages() {
        List<Article> articles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        new Reader(new ReadOptions(null, true)).read(base + "/feed", articles::add, problems::add);
        assertThat(problems).isEmpty();
        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.text()).contains("café meeting");
            assertThat(article.date()).isEqualTo("2031-03-03");
            assertThat(article.outlet()).isEqualTo("Elma");
        });
    }
}
