package org.readout.bench.attendance;

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
 * A labelled sentence: one line of a JSON Lines file.
 *
 * @param split "dev", or "held" for sentences that rules were not made on
 */
record Labelled(String id, String split, @Nullable LocalDate date, String sentence, List<Participation> gold) {

    /**
     * @param coarse WILL, NOT, UNDECIDED, INVITED, NOT_INVITED or ATTENDED
     * @param fine one of the ten statuses, where the file tells them apart; else the file's own finer label
     */
    record Participation(String actor, String event, String coarse, String fine) {}

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
            } catch (JacksonException | java.time.DateTimeException e) {
                throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return out;
    }

    private static Labelled of(JsonNode node) {
        List<Participation> gold = new ArrayList<>();
        for (JsonNode p : node.path("participation")) {
            String fine = p.path("fine").asString(p.path("status").asString(""));
            gold.add(new Participation(
                    Detokeniser.join(p.path("actor").asString("")),
                    Detokeniser.join(p.path("event").asString("")),
                    p.path("coarse").asString(""),
                    fine.toUpperCase(java.util.Locale.ROOT)));
        }
        String date = node.path("date").asString("");
        return new Labelled(
                node.path("id").asString(""),
                node.path("split").asString("dev"),
                date.isEmpty() ? null : LocalDate.parse(date),
                Detokeniser.join(node.path("sentence").asString("")),
                gold);
    }
}
