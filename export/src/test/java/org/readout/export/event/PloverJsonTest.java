package org.readout.export.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.readout.export.ExportOptions;
import org.readout.export.Marked;
import org.readout.model.Findings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A PLOVER record of a sentence. */
class PloverJsonTest {

    private static JsonNode records(Findings... articles) throws IOException {
        return JsonMapper.shared().readTree(EventTablesTest.written("plover", ExportOptions.standard(), articles));
    }

    @Test
    void aSentenceBecomesARecord() throws IOException {
        JsonNode records = records(Marked.article(
                "Visit",
                "😀 <s NOR GOV|Ada Lund> <e CONSULT 042 visit|visited> <t TCD|Chad> <d 2025-05-13|on Tuesday>."));
        assertThat(records.size()).isEqualTo(1);
        JsonNode record = records.get(0);
        assertThat(record.get("id").asString()).matches("[0-9a-f]{16}");
        assertThat(record.get("date").asString()).isEqualTo("2025-05-13");
        assertThat(record.get("event").asString()).isEqualTo("CONSULT");
        assertThat(record.get("mode").asString()).isEqualTo("visit");
        assertThat(record.get("eventText").asString()).isEqualTo("visited");
        assertThat(record.at("/source/0/code").asString()).isEqualTo("NOR");
        assertThat(record.at("/source/0/sector").asString()).isEqualTo("GOV");
        assertThat(record.at("/target/0/actorText").asString()).isEqualTo("Chad");
        assertThat(record.get("factuality").asString()).isEqualTo("happened");
        assertThat(record.get("dead").isNull()).isTrue();
        assertThat(record.at("/why/0/rule").asString()).isEqualTo("by hand");
        String text = record.get("text").asString();
        for (JsonNode mark : record.at("/textInfo/markup")) {
            int from = text.offsetByCodePoints(0, mark.at("/span/0").asInt());
            int to = text.offsetByCodePoints(0, mark.at("/span/1").asInt());
            assertThat(text.substring(from, to))
                    .isEqualTo(
                            switch (mark.get("role").asString()) {
                                case "source" -> "Ada Lund";
                                case "target" -> "Chad";
                                default -> "visited";
                            });
        }
    }

    @Test
    void noEventsAreAnEmptyArray() throws IOException {
        assertThat(records(Marked.article("Rain fell.")).isEmpty()).isTrue();
        assertThat(records().isEmpty()).isTrue();
    }
}
