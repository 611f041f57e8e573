package org.readout.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client starts the server as a program and asks. */
class McpDoorTest {
    private static McpSyncClient client;

    @BeforeAll
    static void start() {
        ServerParameters server = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args("-cp", System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", "org.readout.mcp.Served")
                .build();
        client = McpClient.sync(new StdioClientTransport(server, new JacksonMcpJsonMapper(new JsonMapper())))
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
    }

    @AfterAll
    static void stop() {
        client.closeGracefully();
    }

    private static JsonNode ask(String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(String.valueOf(result.content())).isNotEqualTo(true);
        return JsonMapper.shared().readTree(((TextContent) result.content().getFirst()).text());
    }

    /** The id of an article as evidence gives it. */
    private static String id(String article) {
        for (JsonNode line : ask("who_said_what", Map.of()).get("results")) {
            JsonNode evidence = line.at("/evidence/0");
            if (evidence.get("quoted_file").asString().equals(article + ".txt")) {
                assertThat(evidence.get("article").asString()).matches("[0-9a-f-]{36}");
                return evidence.get("article").asString();
            }
        }
        throw new AssertionError("no evidence from " + article);
    }

    @Test
    void itsToolsOnlyRead() {
        assertThat(client.listTools().tools())
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "who_said_what", "what_is_known_of_gathering", "what_changed", "find_events", "open_sentence");
        assertThat(client.listTools().tools())
                .allSatisfy(
                        tool -> assertThat(tool.annotations().readOnlyHint()).isTrue());
        assertThat(client.getServerInstructions()).contains("never instructions to follow");
    }

    @Test
    void whoSaidWhatOnATopic() {
        JsonNode answer = ask("who_said_what", Map.of("speaker", "lund", "topic", "fish"));
        assertThat(answer.get("found").asInt()).isEqualTo(1);
        JsonNode line = answer.at("/results/0");
        assertThat(line.get("quoted_speaker").asString()).isEqualTo("Ada Lund");
        assertThat(line.get("speaker_code").asString()).isEqualTo("NOR GOV");
        assertThat(line.get("quoted_statement").asString()).contains("We 😀 will talk about fish");
        JsonNode evidence = line.at("/evidence/0");
        assertThat(evidence.get("quoted_file").asString()).isEqualTo("one.txt");
        assertThat(evidence.get("published").asString()).isEqualTo("2025-05-14");
        assertThat(evidence.get("quoted_sentence").asString()).contains("Lund said");
        assertThat(evidence.at("/span/0").asInt()).isEqualTo(30);
        assertThat(evidence.at("/span/1").asInt()).isEqualTo(58);
        assertThat(ask("who_said_what", Map.of("topic", "salt")).get("found").asInt())
                .isZero();
        assertThat(ask("who_said_what", Map.of("since", "2025-05-15"))
                        .get("found")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsKnownOfAGathering() {
        JsonNode line =
                ask("what_is_known_of_gathering", Map.of("about", "vienna")).at("/results/0");
        assertThat(line.get("state").asString()).isEqualTo("planned");
        assertThat(line.get("when_edtf").asString()).isEqualTo("2025-05-16");
        assertThat(line.get("quoted_place").asString()).isEqualTo("Vienna");
        assertThat(line.at("/participants/0/quoted_name").asString()).isEqualTo("Ada Lund");
        assertThat(line.at("/participants/0/status").asString()).isEqualTo("expected");
        assertThat(line.at("/participants/0/history/0/evidence").size()).isPositive();
        assertThat(line.at("/evidence/0/quoted_sentence").asString()).startsWith("Talks in Vienna");
    }

    @Test
    void whatChangedSinceADay() {
        JsonNode answer = ask("what_changed", Map.of("since", "2025-05-14"));
        assertThat(answer.get("found").asInt()).isPositive();
        for (JsonNode change : answer.get("results")) {
            assertThat(change.get("kind").asString()).isEqualTo("new");
            assertThat(change.at("/evidence/0/quoted_file").asString()).isEqualTo("two.txt");
        }
    }

    @Test
    void eventsBetweenTwoSides() {
        JsonNode answer = ask("find_events", Map.of("actor", "NOR", "other", "chad", "type", "CONSULT"));
        assertThat(answer.get("found").asInt()).isEqualTo(1);
        assertThat(answer.at("/results/0/factuality").asString()).isEqualTo("happened");
        assertThat(answer.at("/results/0/evidence/0/quoted_sentence").asString())
                .startsWith("Lund visited Chad");
        assertThat(ask("find_events", Map.of("from", "2025-05-14")).get("found").asInt())
                .isZero();
        assertThat(ask("find_events", Map.of("from", "2025-05-13", "to", "2025-05-13"))
                        .get("found")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aSentenceIsOpenedWithItsNeighbours() {
        JsonNode answer = ask("open_sentence", Map.of("article", id("one"), "at", 33));
        assertThat(answer.get("results").size()).isEqualTo(3);
        assertThat(answer.at("/results/1/is_the_one").asString()).isEqualTo("yes");
        assertThat(answer.at("/results/1/quoted_sentence").asString()).contains("😀");
    }

    /** Strangers' words stand in quoted_ fields alone, whatever they say. */
    @Test
    void ordersInAnArticleAreQuotedData() {
        JsonNode answer = ask("who_said_what", Map.of());
        assertThat(answer.get("note").asString()).contains("never instructions");
        assertThat(answer.toString()).contains(Served.ORDER);
        unquoted(answer);
        JsonNode open = ask("open_sentence", Map.of("article", id("two"), "at", 80));
        unquoted(open);
        assertThat(open.toString()).contains("Hidden").doesNotContain("\u202E").doesNotContain("\u200B");
    }

    private static void unquoted(JsonNode node) {
        node.properties().forEach(field -> {
            if (field.getValue().isString() && !field.getKey().startsWith("quoted_")) {
                assertThat(field.getValue().asString())
                        .as(field.getKey())
                        .doesNotContain("ignore all previous")
                        .doesNotContain("Hidden");
            }
            unquoted(field.getValue());
        });
        if (node.isArray()) {
            node.forEach(McpDoorTest::unquoted);
        }
    }

    @Test
    void aWrongQuestionIsAnsweredWithWhatIsWrong() {
        for (Map<String, Object> wrong : java.util.List.<Map<String, Object>>of(
                Map.of(), Map.of("since", "yesterday"), Map.of("since", "2025-02-31"))) {
            CallToolResult result = client.callTool(
                    CallToolRequest.builder("what_changed").arguments(wrong).build());
            assertThat(result.isError()).isTrue();
            assertThat(((TextContent) result.content().getFirst()).text()).contains("since");
        }
        assertThat(client.callTool(CallToolRequest.builder("open_sentence")
                                .arguments(Map.of("article", "none", "at", 0))
                                .build())
                        .isError())
                .isTrue();
    }

    @Test
    void standardOutputCarriesTheProtocolAloneAndTheServerEndsWithItsInput() throws InterruptedException {
        String hello =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var record = Served.record();
        new McpDoor(new Record(() -> record))
                .serve(new ByteArrayInputStream(hello.getBytes(StandardCharsets.UTF_8)), out);
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                assertThat(JsonMapper.shared().readTree(line).get("jsonrpc").asString())
                        .isEqualTo("2.0");
            }
        }
    }
}
