package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.desk.api.Endpoint;
import org.readout.desk.intake.Intake;
import org.readout.desk.view.Reading;
import org.readout.find.Extractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk as programs see it. */
class ProgramsTest {
    private static final String TOKEN = "a-token-of-a-good-length";
    private static final JsonMapper JSON = new JsonMapper();
    private static DemoDesk demo;
    private static Intake intake;
    private static Desk shared;

    @BeforeAll
    static void start() throws Exception {
        demo = new DemoDesk(List.of());
        intake = new Intake(demo.ledger(), Extractor::load);
        shared = Desk.start(
                new DeskOptions("127.0.0.1", 0, TOKEN, line -> {}), Rooms.of(new Reading(demo.ledger()), intake));
    }

    @AfterAll
    static void stop() {
        shared.close();
        intake.close();
        demo.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return demo.reader().get(path);
    }

    private static HttpResponse<String> send(String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shared.address() + path.substring(1)))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theDescriptionHasEveryAddressOfTheDesk() {
        Set<String> described = new TreeSet<>();
        Endpoint.all().forEach(e -> described.add(e.method() + " " + e.path()));
        assertThat(described).containsAll(addresses());
    }

    /** The views of the desk, as its sections register them. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String view : shared.views()) {
            if (!view.equals("/")) {
                addresses.add("GET " + view);
            }
        }
        assertThat(addresses).hasSizeGreaterThan(7);
        return addresses;
    }

    @Test
    void theDescriptionIsWhatItSays() throws Exception {
        JsonNode document = JSON.readTree(get("/openapi.json").body());
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames()).contains("/search.json", "/story.csv", "/api/articles");
        JsonNode type = document.path("paths").path("/search.json").path("get").path("parameters");
        assertThat(type.toString()).contains("\"in\":\"query\"", "\"statement\"", "\"date\"");
    }

    @ParameterizedTest
    @CsvSource({
        "polecat, text/tab-separated-values",
        "icews, text/tab-separated-values",
        "gdelt, text/tab-separated-values",
        "gdelt-mentions, text/tab-separated-values",
        "plover, application/json",
        "webannotation, application/ld+json",
        "jsonld, application/ld+json",
        "ics, text/calendar",
        "rss, application/rss+xml",
    })
    void findingsLeaveInEveryFormatOfText(String format, String type) throws Exception {
        HttpResponse<String> answer = get("/export/" + format + "?include=planned,possible");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body().lines().count()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/export/parquet, 400, readout export",
        "/export/nothing, 404, polecat",
        "/export/gdelt?include=maybe, 400, planned",
        "/search.json?from=yesterday, 400, YYYY-MM-DD",
    })
    void whatMakesNoSenseIsToldInJson(String path, int status, String words) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode error = JSON.readTree(answer.body()).path("error").path(0);
        assertThat(error.path("status").asInt()).isEqualTo(status);
        assertThat(error.path("reason").asString()).contains(words);
    }

    @Test
    void anArticleIsHandedInWithTheToken() throws Exception {
        String text = "Minister visits Oslo\n\nOSLO - \"We will meet again in June,\" the foreign minister of Norway, "
                + "Espen Barth Eide, said on Monday.\n";
        String address = "/api/articles?name=oslo.txt&outlet=Fjord+Post&date=2025-05-13";
        assertThat(send(address, "", text).statusCode()).isEqualTo(401);
        HttpResponse<String> answer = send(address, TOKEN, text);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode kept = JSON.readTree(answer.body()).path("articles").path(0);
        assertThat(kept.path("outcome").asString()).isEqualTo("new");
        assertThat(get("/article.json?id=" + Browserless.encode(kept.path("id").asString()))
                        .body())
                .contains("We will meet again in June");
        JsonNode again = JSON.readTree(send(address, TOKEN, text).body());
        assertThat(again.path("articles").path(0).path("outcome").asString()).isEqualTo("same");
        HttpResponse<String> nothing = send("/api/articles", TOKEN, "");
        assertThat(nothing.statusCode()).isEqualTo(400);
    }
}
