package org.readout.bench.speakers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A labelled passage: one line of a JSON Lines file.
 *
 * @param split "dev", or "held" for passages that rules were not made on
 */
record Labelled(String id, String split, LocalDate date, String text, List<Said> statements) {

    /**
     * A statement as labelled. Where a label leaves a choice, each of its values is right.
     *
     * @param source the words that name the source
     * @param speaker who that is: a name, a code ({@code RUS GOV}), or {@code -} where the words lead to nobody
     * @param content its words, in their order
     * @param time when it was said, as a TIMEX3 value
     * @param within the place in this list of the statement that it stands in, or -1
     * @param optional whether missing it is no fault
     */
    record Said(
            String source,
            List<String> speaker,
            List<String> kind,
            List<String> anonymity,
            String cue,
            List<String> content,
            @Nullable String addressee,
            @Nullable String medium,
            @Nullable String hedge,
            @Nullable String time,
            int within,
            boolean optional) {}

    /** @throws IOException when the file cannot be read or a line is no such object, naming file and line */
    static List<Labelled> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Labelled> out = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                out.add(of(json.readTree(line)));
            } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
                throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return out;
    }

    private static Labelled of(JsonNode node) {
        String text = node.path("text").asString("");
        List<Said> statements = new ArrayList<>();
        for (JsonNode s : node.path("statements")) {
            Said said = new Said(
                    s.path("source").asString(""),
                    strings(s.path("speaker")),
                    strings(s.path("kind")),
                    strings(s.path("anonymity")),
                    s.path("cue").asString(""),
                    strings(s.path("content")),
                    value(s, "addressee"),
                    value(s, "medium"),
                    value(s, "hedge"),
                    value(s, "time"),
                    s.path("within").asInt(-1),
                    s.path("optional").asBoolean(false));
            if (said.content().isEmpty() || !said.content().stream().allMatch(text::contains)) {
                throw new IllegalArgumentException("content that is not in the text: " + said.content());
            }
            if (said.within() >= statements.size()) {
                throw new IllegalArgumentException("within a statement that does not come before: " + said.within());
            }
            statements.add(said);
        }
        return new Labelled(
                node.path("id").asString(""),
                node.path("split").asString("dev"),
                LocalDate.parse(node.path("date").asString("")),
                text,
                List.copyOf(statements));
    }

    private static @Nullable String value(JsonNode node, String name) {
        String value = node.path(name).asString("");
        return value.isEmpty() ? null : value;
    }

    private static List<String> strings(JsonNode array) {
        List<String> out = new ArrayList<>();
        for (JsonNode value : array) {
            out.add(value.asString(""));
        }
        return List.copyOf(out);
    }
}
