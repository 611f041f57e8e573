package org.readout.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.read.source.Unreadable;

/** A server that does not keep to HTTP is named as such; what it sends is read within limits or not at all. */
@Timeout(60)
class MalformedAnswerTest {
    private static final int LIMIT = 100_000;

    /** Asks a server that sends these bytes and hangs up. */
    private static byte[] answered(byte[] bytes) throws IOException, Unreadable {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread serving = Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[4_096]);
                    OutputStream out = socket.getOutputStream();
                    out.write(bytes);
                    out.flush();
                    socket.shutdownOutput();
                    socket.getInputStream().read();
                } catch (IOException e) {
                    // the asker hung up first: its right
                }
            });
            try {
                return new Fetcher(true, LIMIT, Duration.ofSeconds(2))
                        .page("http://127.0.0.1:" + server.getLocalPort() + "/")
                        .bytes();
            } finally {
                serving.interrupt();
            }
        }
    }

    private static byte[] answered(String head) throws IOException, Unreadable {
        return answered(head.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Length: 5~~hello                                  | hello",
                "HTTP/1.0 200 OK~~hello                                                    | hello",
                "HTTP/1.1 200~Content-Length: 5~~hello and more                            | hello",
                "HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~~hello                             | hello",
                "HTTP/1.1 200 OK~no header at all~~hello                                   | hello",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~hel~2;x=y~lo~0~~            | hello",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~Content-Length: 1~~5~hello~0~~ | hello"
            })
    void readsWhatIsReadable(String answer, String body) throws IOException, Unreadable {
        assertThat(new String(answered(answer), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                               | broke off",
                "hello, who is there?~~                                           | does not speak HTTP",
                "HTTP/1.1 abc OK~~                                                | does not speak HTTP",
                "HTTP/2 200~~                                                     | does not speak HTTP",
                "HTTP/1.1 999 OK~~                                                | does not speak HTTP",
                "HTTP/1.1 200 OK~Content-Le                                       | broke off",
                "HTTP/1.1 200 OK~Content-Length: 50~~hello                        | broke off",
                "HTTP/1.1 200 OK~Content-Length: -1~~hello                        | no number",
                "HTTP/1.1 200 OK~Content-Length: 9999999999~~hello                | larger than",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~hello             | damaged",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~hello~0~~          | damaged",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~hello~             | broke off",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~FFFFFFFF~hello       | larger than",
                "HTTP/1.1 200 OK~Transfer-Encoding: br~~hello                     | not asked for",
                "HTTP/1.1 200 OK~Content-Encoding: br~~hello                      | not asked for",
                "HTTP/1.1 200 OK~Content-Encoding: gzip~~hello                    | damaged",
                "HTTP/1.1 302 Found~Location: ht!tp://x~~                         | address",
                "HTTP/1.1 302 Found~Location: http://[::1~~                       | address",
                "HTTP/1.1 302 Found~Location: javascript:alert(1)~~               | only http",
                "HTTP/1.1 302 Found~~                                             | status 302",
                "HTTP/1.1 503 Busy~~                                              | status 503"
            })
    void givesUpWithAReason(String answer, String reason) {
        assertThatThrownBy(() -> answered(answer))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void boundsTheHead() {
        assertThatThrownBy(() -> answered("HTTP/1.1 200 OK~X: " + "a".repeat(50_000) + "~~hello"))
                .hasMessageContaining("a line of more than");
        assertThatThrownBy(() -> answered("HTTP/1.1 200 OK~" + "X: y~".repeat(1_000) + "~hello"))
                .hasMessageContaining("headers");
        assertThatThrownBy(() -> answered("HTTP/1.1 100 Continue~~".repeat(100)))
                .hasMessageContaining("never comes");
    }

    /** Fifty megabytes of zeros, packed to fifty thousand bytes, stop at the limit. */
    @Test
    void doesNotUnpackABomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50_000_000]);
        }
        assertThat(packed.size()).isLessThan(LIMIT);
        byte[] answer = joined("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", packed.toByteArray());
        assertThatThrownBy(() -> answered(answer)).hasMessageContaining("larger than");
    }

    @Test
    void unpacksWhatIsPackedAndWhole() throws IOException, Unreadable {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
        assertThat(answered(joined(head, packed.toByteArray()))).asString().isEqualTo("hello");
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 6);
        assertThatThrownBy(() -> answered(joined(head, cut))).hasMessageContaining("damaged");
    }

    @Test
    void survivesNoise() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            try {
                answered(joined(round % 2 == 0 ? "" : "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n", noise));
            } catch (Unreadable e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static byte[] joined(String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, both, start.length, body.length);
        return both;
    }
}
