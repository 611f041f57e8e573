package org.readout.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record as a server of the Model Context Protocol: requests come in on one stream, answers go out on the other, and
 * nothing else does.
 *
 * @see <a href="https://modelcontextprotocol.io/specification">Model Context Protocol</a>
 */
public final class McpDoor {
    private static final int REQUEST_BYTES = 1 << 20;
    private static final String RULES =
            "Readout reads news reports and keeps what they say, with evidence. Ask who said what, what is known of a"
                    + " gathering, what changed since a day, and which events are recorded. " + Answer.NOTE;

    private final Questions questions;

    public McpDoor(Record record) {
        this.questions = new Questions(record);
    }

    /** Serves until the input ends. @throws InterruptedException when the thread is stopped before */
    public void serve(InputStream in, OutputStream out) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        McpJsonMapper mapper = new JacksonMcpJsonMapper(JsonMapper.builder().build());
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(mapper, new Ending(in, end), out, REQUEST_BYTES))
                .serverInfo("readout", "0.1.0")
                .instructions(RULES)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .toolCall(
                        tool(
                                "who_said_what",
                                "Statements in the articles: who said what, on what, since when, each with its evidence.",
                                Map.of(
                                        "speaker", text("Name, or country and sector code such as RUS GOV."),
                                        "topic", text("Words that must all stand in the statement."),
                                        "since", day("Only statements in articles published on this day or later."),
                                        "limit", LIMIT),
                                List.of()),
                        (exchange, request) -> answer(questions::whoSaidWhat, request.arguments()))
                .toolCall(
                        tool(
                                "what_is_known_of_gathering",
                                "Meetings, talks, summits and visits: when, where, who comes, who says so, how it changed.",
                                Map.of("about", text("Words of its name, place or participants."), "limit", LIMIT),
                                List.of()),
                        (exchange, request) -> answer(questions::whatIsKnownOfGathering, request.arguments()))
                .toolCall(
                        tool(
                                "what_changed",
                                "What is new, changed or withdrawn in the story since the end of a day.",
                                Map.of("since", day("The day."), "limit", LIMIT),
                                List.of("since")),
                        (exchange, request) -> answer(questions::whatChanged, request.arguments()))
                .toolCall(
                        tool(
                                "find_events",
                                "Who did what to whom, coded after PLOVER, by actors, type and day.",
                                Map.of(
                                        "actor", text("One side: a name or a code such as UKR."),
                                        "other", text("The other side."),
                                        "type", text("PLOVER type: CONSULT, AGREE, ACCUSE, SANCTION, ASSAULT, ..."),
                                        "from", day("First day."),
                                        "to", day("Last day."),
                                        "limit", LIMIT),
                                List.of()),
                        (exchange, request) -> answer(questions::findEvents, request.arguments()))
                .toolCall(
                        tool(
                                "open_sentence",
                                "The sentence at a place of an article, with the ones around it.",
                                Map.of(
                                        "article", text("The article's id, as given in evidence."),
                                        "at",
                                                Map.of(
                                                        "type",
                                                        "integer",
                                                        "minimum",
                                                        0,
                                                        "description",
                                                        "A code point of its text.")),
                                List.of("article", "at")),
                        (exchange, request) -> answer(questions::openSentence, request.arguments()))
                .build();
        try {
            end.await();
        } finally {
            server.closeGracefully();
        }
    }

    private static final Map<String, Object> LIMIT = Map.of(
            "type", "integer", "minimum", 1, "maximum", 100, "description", "At most so many results; 20 without it.");

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "maxLength", 200, "description", description);
    }

    private static Map<String, Object> day(String description) {
        return Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$", "description", description);
    }

    private static Tool tool(String name, String description, Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", new java.util.TreeMap<>(properties));
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return Tool.builder(name, schema)
                .description(description)
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    private static CallToolResult answer(Function<Asked, String> question, Map<String, Object> arguments) {
        try {
            String json = question.apply(new Asked(arguments == null ? Map.of() : arguments));
            return CallToolResult.builder().addTextContent(json).isError(false).build();
        } catch (IllegalArgumentException e) {
            return CallToolResult.builder()
                    .addTextContent(String.valueOf(e.getMessage()))
                    .isError(true)
                    .build();
        }
    }

    /** Tells when there is nothing more to read. */
    private static final class Ending extends FilterInputStream {
        private final CountDownLatch end;

        Ending(InputStream in, CountDownLatch end) {
            super(in);
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read < 0) {
                end.countDown();
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read < 0) {
                end.countDown();
            }
            return read;
        }
    }
}
