package org.readout.read.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.readout.model.Article;
import org.readout.read.Problem;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;

/** Pages out of web archives; what other readers promise of damaged input holds here of records. */
@Timeout(60)
class ArchiveReaderTest {
    private static final String URL = "http://elma.example/talks";

    private final List<Article> articles = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private void read(byte[] archive) {
        articles.clear();
        problems.clear();
        new Reader(ReadOptions.usual())
                .read("news.warc.gz", archive, articles::add, (Problem p) -> problems.add(p.reason()));
    }

    private static String page(String words) {
        return "<html><head><title>Harbour talks open</title></head><body><article><h1>Harbour talks open</h1><p>"
                + (words + " went on for hours, it was said. ").repeat(30) + "</p></article></body></html>";
    }

    private static byte[] record(String type, String content, String target, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2031-03-03T18:00:00Z\r\nWARC-Record-ID: <urn:uuid:0de75e4a-9b4d-4c5c-8f0a-0c1d2e3f4a5b>"
                + "\r\nContent-Type: " + content + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] response(String head, byte[] body) {
        byte[] block = joined(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(UTF_8), body);
        return record("response", "application/http; msgtype=response", URL, block);
    }

    private static byte[] good() {
        return response(
                "200 OK\r\nContent-Type: text/html; charset=utf-8",
                page("The café meeting").getBytes(UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void readsThePagesOfAnArchive() {
        read(good());
        assertThat(problems).isEmpty();
        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.text()).contains("The café meeting");
            assertThat(article.headline()).isEqualTo("Harbour talks open");
            assertThat(article.url()).isEqualTo(URL);
            assertThat(article.file()).isEqualTo("news.warc.gz#1");
            assertThat(article.published()).as("captured is not published").isNull();
        });
    }

    @Test
    void readsPackedArchivesRecordByRecord() throws IOException {
        read(joined(packed(good()), packed(good())));
        assertThat(problems).isEmpty();
        assertThat(articles).hasSize(2);
    }

    @Test
    void readsAnswersAsTheyWereSent() throws IOException {
        byte[] latin = page("The café meeting").getBytes(ISO_8859_1);
        byte[] chunked = joined(
                (Integer.toHexString(latin.length) + "\r\n").getBytes(UTF_8), latin, "\r\n0\r\n\r\n".getBytes(UTF_8));
        read(joined(
                response("200 OK\r\nContent-Type: text/html; charset=iso-8859-1", latin),
                response(
                        "200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nTransfer-Encoding: chunked", chunked),
                response(
                        "200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Encoding: gzip",
                        packed(latin))));
        assertThat(problems).isEmpty();
        assertThat(articles)
                .hasSize(3)
                .allSatisfy(article -> assertThat(article.text()).contains("The café meeting"));
    }

    @Test
    void passesOverWhatIsNoPage() {
        byte[] page = page("The meeting").getBytes(UTF_8);
        read(joined(
                record("warcinfo", "application/warc-fields", URL, "software: x\r\n".getBytes(UTF_8)),
                record("request", "application/http; msgtype=request", URL, "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                response("200 OK\r\nContent-Type: image/png", page),
                response("404 Not Found\r\nContent-Type: text/html", page),
                response("301 Moved\r\nContent-Type: text/html\r\nLocation: /x", page),
                good()));
        assertThat(problems).isEmpty();
        assertThat(articles).singleElement().satisfies(a -> assertThat(a.file()).endsWith("#6"));
    }

    @Test
    void namesAPageThatCannotBeReadAndGoesOn() {
        read(joined(
                response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", new byte[] {1, 2, 3}),
                response("200 OK\r\nContent-Type: text/html", "<p>".getBytes(UTF_8)),
                good()));
        assertThat(problems).hasSize(2).allSatisfy(p -> assertThat(p).contains("page " + URL));
        assertThat(articles).hasSize(1);
    }

    @Test
    void doesNotUnpackABomb() throws IOException {
        byte[] zeros = new byte[20_000_000];
        byte[] record = response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", packed(zeros));
        read(joined(record, good()));
        assertThat(problems).singleElement().asString().contains("limit for one page");
        assertThat(articles).hasSize(1);
    }

    @Test
    void survivesBeingCutDamagedAndNoise() throws IOException {
        byte[] whole = joined(packed(good()), packed(good()));
        byte[] plain = joined(good(), good());
        Random random = new Random(13);
        for (int round = 0; round < 60; round++) {
            for (byte[] bytes : List.of(whole, plain)) {
                survives(Arrays.copyOf(bytes, 1 + bytes.length * round / 60));
                byte[] damaged = bytes.clone();
                for (int i = 0; i <= round / 6; i++) {
                    damaged[random.nextInt(Math.min(damaged.length, 600))] = (byte) random.nextInt(256);
                }
                survives(damaged);
            }
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            survives(joined("WARC/1.0\r\n".getBytes(UTF_8), noise));
        }
    }

    private void survives(byte[] bytes) {
        read(bytes);
        assertThat(articles.size() + problems.size())
                .as("an article or a reason")
                .isPositive();
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem)
                        .doesNotContain("a fault in the reader")
                        .doesNotContain("Exception")
                        .hasSizeLessThan(300));
    }

    @Test
    void aFaultOfTheTakerIsNotOneOfTheArchive() {
        assertThatThrownBy(() -> new Reader(ReadOptions.usual())
                        .read(
                                "news.warc",
                                good(),
                                _ -> {
                                    throw new IllegalStateException("the disk is full");
                                },
                                p -> problems.add(p.reason())))
                .hasMessageContaining("disk is full");
        assertThat(problems).isEmpty();
    }
}
