package org.readout.story.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.model.Attendance.Status;
import org.readout.model.Findings;
import org.readout.model.Gathering.State;
import org.readout.model.Position.Stance;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Since;
import org.readout.story.Story;
import org.readout.story.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others read of a brief: its keys, and spans in code points. */
class BriefJsonTest {
    private final Findings findings = findings();
    private int seen;

    private static Findings findings() {
        Told told = Told.by(
                "Bell",
                "2031-05-12",
                "Talks near 👍🏽🎣",
                "🐟🐟 The talks in Port Selim are near.",
                "\"We 🎣 at dawn,\" Ada Lund told the 🐟 fishermen, who demand a ban 🎣 on nets since 3 May.");
        String said = told.says("Ada Lund/ARL", Anonymity.NAMED, "told", "\"We 🎣 at dawn,\"");
        return told.gathering(
                        "The talks in Port Selim", State.PLANNED, "Port Selim/ARL", "2031-05-20", "X/ARL", "Y/BOR")
                .comes("Ada Lund/ARL", Status.EXPECTED, said, "Ada Lund")
                .position("X/ARL", "nets", Stance.DEMANDS, "a ban 🎣 on nets")
                .dated("3 May", "2031-05-03")
                .findings();
    }

    private JsonNode json() throws Exception {
        StringBuilder out = new StringBuilder();
        new BriefJson().write(new Story(List.of(findings)).brief(null), out);
        return new JsonMapper().readTree(out.toString());
    }

    @Test
    void itHasTheKeysThatOthersReadItBy() throws Exception {
        assertThat(json().propertyNames())
                .contains(
                        "title",
                        "as_of",
                        "articles",
                        "gatherings",
                        "timeline",
                        "positions",
                        "precedents",
                        "statements",
                        "events",
                        "sources",
                        "changed");
        assertThat(json().path("gatherings").path(0).propertyNames()).contains("participants", "evidence", "state");
        assertThat(json().path("gatherings")
                        .path(0)
                        .path("participants")
                        .path(0)
                        .propertyNames())
                .contains("who", "status", "history", "evidence");
    }

    @Test
    void everyEvidenceQuotesItsArticleByCodePoints() throws Exception {
        Map<String, String> texts = new HashMap<>();
        texts.put(findings.article().file(), findings.article().text());
        check(json(), texts);
        assertThat(seen).isGreaterThanOrEqualTo(5);
    }

    private void check(JsonNode node, Map<String, String> texts) {
        for (JsonNode evidence : node.path("evidence")) {
            String text = texts.get(evidence.path("file").asString(""));
            assertThat(text).isNotNull();
            int start = text.offsetByCodePoints(0, evidence.path("span").path(0).asInt());
            int end = text.offsetByCodePoints(0, evidence.path("span").path(1).asInt());
            assertThat(text.substring(start, end))
                    .isEqualTo(evidence.path("text").asString(""));
            assertThat(evidence.path("origin").asString("")).isNotEmpty();
            seen++;
        }
        for (JsonNode child : node) {
            check(child, texts);
        }
    }

    @Test
    void aSavedBriefComparedWithItselfShowsNoChange() throws Exception {
        Map<String, Since.Said> lines = new HashMap<>();
        for (JsonNode line : json().path("lines")) {
            lines.put(
                    line.path("id").asString(""),
                    new Since.Said(
                            line.path("section").asString(""), line.path("text").asString("")));
        }
        assertThat(lines).isNotEmpty();
        var brief = new Story(List.of(findings)).brief(new Since.Saved("before", lines));
        assertThat(brief.changed()).isNotNull();
        assertThat(brief.changed().changes()).isEmpty();
    }
}
