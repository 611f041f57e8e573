package org.readout.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.read.source.Unreadable;

/** No address that is not on the public Internet is ever connected to, however it is written. */
class GuardTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "rebound.example", List.of("127.0.0.1"),
            "router.example", List.of("192.168.1.1"),
            "mixed.example", List.of("93.184.216.34", "10.0.0.1"),
            "six.example", List.of("2606:4700::1111", "fd00::1"),
            "127.0.0.1.nip.example", List.of("127.0.0.1"),
            "nowhere.example", List.of());

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (String literal : NAMES.getOrDefault(host, List.of("93.184.216.34"))) {
            addresses.add(InetAddress.ofLiteral(literal));
        }
        return addresses;
    }

    static Stream<Arguments> addresses() throws IOException {
        try (InputStream table = GuardTest.class.getResourceAsStream("addresses.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> Arguments.of(
                                    line.substring(0, line.indexOf('|')).strip(),
                                    unescaped(line.substring(line.indexOf('|') + 1)
                                            .strip())))
                            .toList()
                            .stream();
        }
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(written.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (written.charAt(i) == '\\') {
                i++;
                text.append(
                        switch (written.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            default -> '\\';
                        });
            } else {
                text.append(written.charAt(i));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void letsOnlyThePublicInternetThrough(String verdict, String address) {
        Guard guard = new Guard(false, GuardTest::resolve);
        if (verdict.equals("yes")) {
            assertThatCode(() -> guard.addresses(Target.of(address))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> guard.addresses(Target.of(address)))
                    .isInstanceOfAny(Unreadable.class, UnknownHostException.class)
                    .hasMessageContaining(verdict);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void holdsForWhereRedirectsLeadToo(String verdict, String address) throws Unreadable {
        Guard guard = new Guard(false, GuardTest::resolve);
        Target from = Target.of("http://news.example/old/page");
        boolean absolute = !verdict.equals("well-formed") || address.startsWith("http:");
        if (verdict.equals("yes")) {
            assertThatCode(() -> guard.addresses(from.redirected(address))).doesNotThrowAnyException();
        } else if (absolute) {
            assertThatThrownBy(() -> guard.addresses(from.redirected(address)))
                    .isInstanceOfAny(Unreadable.class, UnknownHostException.class);
        } else {
            assertThat(from.redirected(address).host()).isEqualTo("news.example");
        }
    }

    @Test
    void permissionOpensThePrivateNetworkButNoOtherScheme() throws Unreadable, UnknownHostException {
        Guard guard = new Guard(true, GuardTest::resolve);
        assertThat(guard.addresses(Target.of("http://127.0.0.1:7700/"))).hasSize(1);
        assertThat(guard.addresses(Target.of("http://router.example/"))).hasSize(1);
        assertThatThrownBy(() -> Target.of("file:///etc/passwd")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Target.of("http://2130706433/")).isInstanceOf(Unreadable.class);
    }

    /** The name service changes its answer after the check: the first server is asked, the second never. */
    @Test
    void connectsToTheVeryAddressThatWasChecked() throws IOException, Unreadable {
        AtomicInteger asked = new AtomicInteger();
        HttpServer checked = server("127.0.0.1", 0, "checked");
        HttpServer other = server("127.0.0.2", checked.getAddress().getPort(), "other");
        Resolver rebinding =
                _ -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
        try {
            Fetcher fetcher = new Fetcher(true, 1_000, Duration.ofSeconds(5), rebinding);
            String address = "http://rebinding.example:" + checked.getAddress().getPort() + "/";
            assertThat(new String(fetcher.page(address).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("checked");
            assertThat(asked).hasValue(1);
        } finally {
            checked.stop(0);
            other.stop(0);
        }
    }

    @Test
    void whatIsRefusedIsNotConnectedTo() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer sentinel = server("127.0.0.1", 0, "inside");
        sentinel.createContext("/count", exchange -> requests.incrementAndGet());
        try {
            Fetcher fetcher =
                    new Fetcher(false, 1_000, Duration.ofSeconds(5), _ -> List.of(InetAddress.ofLiteral("127.0.0.1")));
            int port = sentinel.getAddress().getPort();
            for (String host : List.of("127.0.0.1", "localhost", "news.example", "[::ffff:127.0.0.1]")) {
                assertThatThrownBy(() -> fetcher.page("http://" + host + ":" + port + "/count"))
                        .isInstanceOf(Unreadable.class);
            }
            assertThat(requests).hasValue(0);
        } finally {
            sentinel.stop(0);
        }
    }

    private static HttpServer server(String address, int port, String says) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), port), 0);
        server.createContext("/", exchange -> {
            byte[] body = says.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
