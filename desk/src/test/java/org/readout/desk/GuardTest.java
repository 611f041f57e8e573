package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;

/** Who may ask the desk for what. */
class GuardTest {
    private static final String TOKEN = "a-token-of-a-good-length";
    private static final List<String> LOG = new ArrayList<>();
    private static Desk desk;
    private static Desk shared;

    @BeforeAll
    static void start() {
        desk = Desk.start(new DeskOptions("127.0.0.1", 0, null, LOG::add), List.of(GuardTest::section));
        shared = Desk.start(new DeskOptions("127.0.0.1", 0, TOKEN, LOG::add), List.of(GuardTest::section));
    }

    @AfterAll
    static void stop() {
        desk.close();
        shared.close();
    }

    private static void section(Web web) {
        web.view("/seen", request -> {
            Table table = Table.of("rows", "said").row(Web.given(request, "q")).build();
            return new Answer("Seen", "", "fault.jte", new Faults.Fault(200, "Seen", "a page", false), List.of(table));
        });
        web.get("/add", request -> request.html("<input name=proof value=\"" + web.proof(request) + "\">"));
        web.post("/change", request -> request.result("changed"));
        web.get("/broken", request -> {
            throw new IllegalStateException("the secret of the inside");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/seen", "/seen.json", "/seen.csv", "/files/desk.css", "/files/none", "/nowhere", "/broken"})
    void everyAnswerCarriesTheHeaders(String path) throws Exception {
        HttpResponse<String> answer = new Browserless(desk.address()).get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "data:");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, text/html",
        "/nowhere.json, 404, application/json",
        "/nowhere.csv, 404, text/plain",
        "/files/..%2Fdesk.css, 404, text/html",
        "/files/none.css, 404, text/html",
        "/seen.csv?table=other, 404, text/plain",
        "/change, 405, text/html"
    })
    void whatIsNotThereIsSaidInItsFormat(String path, int status, String type) throws Exception {
        HttpResponse<String> answer = new Browserless(desk.address()).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void aFaultIsLoggedAndNothingOfTheInsideIsShown() throws Exception {
        HttpResponse<String> answer = new Browserless(desk.address()).get("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "org.readout", "at io.");
        assertThat(String.join("\n", LOG)).contains("the secret of the inside");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT, 200",
        "localhost:PORT, 200",
        "[::1]:PORT, 200",
        "LOCALHOST:PORT, 200",
        "evil.example:PORT, 421",
        "127.0.0.1.evil.example:PORT, 421",
        "localhost.:PORT, 421",
        "localhost:1, 421",
        "localhost, 421",
        "192.168.0.7:PORT, 421",
        "127.0.0.1:PORT@evil.example, 400",
        "'', 400"
    })
    void onlyLoopbacksNamesAreAnswered(String host, int status) throws Exception {
        String answer = raw(desk, "GET /seen HTTP/1.1\r\nHost: " + host.replace("PORT", "" + desk.port()));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({"192.168.0.7:80, 401", "evil.example, 421", "localhost:80, 401"})
    void aSharedDeskAnswersToAddressesWhichNoDnsCanTurn(String host, int status) throws Exception {
        assertThat(raw(shared, "GET /seen HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void aChangeNeedsTheProofAndTheRightOrigin() throws Exception {
        Browserless reader = new Browserless(desk.address());
        String own = desk.address().toString().replaceAll("/$", "");
        assertThat(reader.post("/change", "a", "b").body()).isEqualTo("changed");
        String[] none = {"a", "b"};
        String[] withProof = {"a", "b", "proof", reader.begin()};
        assertThat(reader.send(reader.form("/change", none, ""), "Origin", own).statusCode())
                .isEqualTo(403);
        assertThat(reader.send(reader.form("/change", withProof, "")).statusCode())
                .isEqualTo(403);
        for (String origin : List.of("null", "https://evil.example", own.replace("http", "https"), own + "0")) {
            assertThat(reader.send(reader.form("/change", withProof, ""), "Origin", origin)
                            .statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertThat(reader.send(reader.form("/change", withProof, ""), "Origin", own, "Sec-Fetch-Site", site)
                            .statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
        String[] forged = {"a", "b", "proof", "A".repeat(43)};
        assertThat(reader.send(reader.form("/change", forged, ""), "Origin", own)
                        .statusCode())
                .isEqualTo(403);
        Browserless other = new Browserless(desk.address());
        other.begin();
        assertThat(other.send(other.form("/change", withProof, ""), "Origin", own)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void cookiesStayWithTheDesk() throws Exception {
        String cookie = new Browserless(desk.address())
                .get("/add")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void whatIsTooLargeOrUnmeasuredIsRefused() throws Exception {
        assertThat(raw(
                        desk,
                        "POST /change HTTP/1.1\r\nHost: localhost:" + desk.port() + "\r\nContent-Length: 90000000"))
                .startsWith("HTTP/1.1 413");
        assertThat(raw(
                        desk,
                        "POST /change HTTP/1.1\r\nHost: localhost:" + desk.port() + "\r\nTransfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 411");
        assertThat(raw(desk, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost:" + desk.port()))
                .startsWith("HTTP/1.1 414");
        String malformed = raw(desk, "GET /%zz HTTP/1.1\r\nHost: localhost:" + desk.port());
        assertThat(malformed)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy")
                .doesNotContain("jetty", "at org");
    }

    @Test
    void aSharedDeskAsksForItsToken() throws Exception {
        Browserless reader = new Browserless(shared.address());
        HttpResponse<String> door = reader.get("/seen");
        assertThat(door.statusCode()).isEqualTo(401);
        String proof =
                org.jsoup.Jsoup.parse(door.body()).select("input[name=proof]").val();
        String own = shared.address().toString().replaceAll("/$", "");
        String[] wrong = {"token", "wrong", "proof", proof};
        assertThat(reader.send(reader.form("/enter", wrong, ""), "Origin", own).statusCode())
                .isEqualTo(401);
        assertThat(reader.get("/seen").statusCode()).isEqualTo(401);
        String[] right = {"token", TOKEN, "proof", proof};
        assertThat(reader.send(reader.form("/enter", right, ""), "Origin", own).statusCode())
                .isEqualTo(303);
        assertThat(reader.get("/seen").statusCode()).isEqualTo(200);
        assertThat(new Browserless(shared.address())
                        .get("/seen", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Browserless(shared.address())
                        .get("/seen", "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void otherMachinesNeedAToken() {
        assertThatThrownBy(() -> new DeskOptions("0.0.0.0", 0, null, line -> {}))
                .hasMessageContaining("--token");
        assertThatThrownBy(() -> new DeskOptions("0.0.0.0", 0, "short", line -> {}))
                .hasMessageContaining("16");
        assertThat(new DeskOptions("::1", 0, null, line -> {}).token()).isNull();
    }

    private static String raw(Desk to, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", to.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(4000), StandardCharsets.ISO_8859_1);
        }
    }
}
