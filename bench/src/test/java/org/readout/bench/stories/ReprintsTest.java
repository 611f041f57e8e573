package org.readout.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Copies are known as copies, and quoting is no copying, on reports made of random words. */
class ReprintsTest {
    private static final List<String> WORDS = List.of(
            "harbour", "mayor", "said", "bridge", "on", "Monday", "the", "a", "council", "vote", "plan", "pay",
            "strike", "ferry", "will", "open", "close", "budget", "school", "north", "of", "after", "talks", "with",
            "union", "and");

    private static List<List<String>> reports(int count) {
        Random random = new Random(5);
        List<List<String>> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> paragraphs = new ArrayList<>();
            for (int p = 0; p < 10; p++) {
                StringBuilder paragraph = new StringBuilder();
                for (int w = 0; w < 35; w++) {
                    paragraph.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
                }
                paragraphs.add(paragraph.toString().strip());
            }
            reports.add(paragraphs);
        }
        return reports;
    }

    @Test
    void everyLevelOfEditingIsSeenThrough() {
        Map<Editing, Double> scores = ReprintsMeasure.scores(reports(36), 12);
        assertThat(scores).hasSize(Editing.values().length);
        scores.forEach((level, f1) -> assertThat(f1).as(level.label()).isGreaterThanOrEqualTo(0.95));
    }
}
