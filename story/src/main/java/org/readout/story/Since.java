package org.readout.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.readout.model.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a brief is compared with, to say what changed. */
public sealed interface Since {

    /** The same articles as they were known at the end of a day. */
    record Day(LocalDate day) implements Since {}

    /**
     * A brief that was saved as JSON.
     *
     * @param name the file and its day
     * @param lines what each line said, by id: its section and its text
     */
    record Saved(String name, Map<String, Said> lines) implements Since {}

    /** What a line said. */
    record Said(String section, String text) {}

    /**
     * Reads {@code --since}: a day ({@code 2025-05-14}) or the file of a brief.
     *
     * @throws IllegalArgumentException when it is neither
     * @throws IOException when the file cannot be read
     */
    static Since parse(String given) throws IOException {
        if (given.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return new Day(LocalDate.parse(given));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("--since " + given + ": there is no such day", e);
            }
        }
        Path file = Path.of(given);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("--since " + given
                    + ": neither a day (YYYY-MM-DD), nor the file of a brief saved with --format json, nor, with --ledger,"
                    + " a version that it keeps (v3, or last)");
        }
        if (Files.size(file) > Limits.PACKAGE_BYTES) {
            throw new IllegalArgumentException(
                    "--since " + given + ": larger than " + Limits.PACKAGE_BYTES + " bytes, the limit for a brief");
        }
        try {
            return saved(given, Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "--since " + given + ": not a brief saved with --format json (" + e.getOriginalMessage() + ")", e);
        }
    }

    /** What lines said that {@code BriefJson} wrote. @param name how a reader is told of it */
    static Saved saved(String name, byte[] json) {
        JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(Limits.DEPTH)
                                .build())
                        .build())
                .build();
        JsonNode brief = mapper.readTree(json);
        return new Saved(name + " (" + brief.path("as_of").asString("no date") + ")", said(name, brief.path("lines")));
    }

    private static Map<String, Said> said(String file, JsonNode lines) {
        if (!lines.isArray()) {
            throw new IllegalArgumentException(
                    "--since " + file + ": not a brief saved with --format json (no \"lines\")");
        }
        Map<String, Said> said = new LinkedHashMap<>();
        for (JsonNode line : lines) {
            said.put(
                    line.path("id").asString(""),
                    new Said(
                            line.path("section").asString(""), line.path("text").asString("")));
        }
        return said;
    }
}
