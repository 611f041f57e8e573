package org.readout.find.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.readout.find.Extractor;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Published;
import org.readout.model.Span;

/** Whole short stories of {@code stories.txt} through the whole chain: who comes to the meeting that each is about. */
class StoriesTest {

    private record Expected(String who, String status, String word) {}

    private record Story(LocalDate date, List<String> lines, List<Expected> expected) {}

    @Test
    void readsWhoComes() throws IOException {
        int met = 0;
        int expected = 0;
        int right = 0;
        int found = 0;
        List<String> wrong = new ArrayList<>();
        try (Extractor extractor = Extractor.load()) {
            for (Story story : stories()) {
                Findings findings = extractor.extract(article(story));
                List<Expected> open = new ArrayList<>(story.expected());
                expected += open.size();
                for (Attendance one : findings.attendance()) {
                    List<Expected> hits = story.expected().stream()
                            .filter(e -> agrees(e, one, findings))
                            .toList();
                    found++;
                    right += hits.isEmpty() ? 0 : 1;
                    met += (int) hits.stream().filter(open::remove).count();
                    if (hits.isEmpty()) {
                        wrong.add(one.who().label() + " = " + one.status());
                    }
                }
                open.forEach(e -> wrong.add("missed " + e));
            }
        }
        assertThat(expected).isGreaterThan(30);
        assertThat((double) met / expected).as("recall; %s", wrong).isGreaterThanOrEqualTo(0.75);
        assertThat((double) right / found).as("precision; %s", wrong).isGreaterThanOrEqualTo(0.8);
    }

    private static boolean agrees(Expected expected, Attendance found, Findings findings) {
        String who = (found.who().name() + " / " + found.who().text()).toLowerCase(Locale.ROOT);
        String last =
                expected.who().substring(expected.who().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        Gathering gathering = findings.gatherings().stream()
                .filter(g -> g.id().equals(found.gathering()))
                .findFirst()
                .orElseThrow();
        StringBuilder words = new StringBuilder(gathering.label());
        gathering
                .evidence()
                .spans()
                .forEach(s -> words.append(' ').append(s.of(findings.article().text())));
        boolean over = found.status() == Attendance.Status.PRESENT || found.status() == Attendance.Status.ABSENT;
        return who.contains(last)
                && found.status().name().equals(expected.status().toUpperCase(Locale.ROOT))
                && over == (gathering.state() == Gathering.State.HELD)
                && words.toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(expected.word().toLowerCase(Locale.ROOT));
    }

    private static Article article(Story story) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : story.lines()) {
            blocks.add(new Block(
                    new Span(text.length(), text.length() + line.length()),
                    blocks.isEmpty() ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH));
            text.append(line).append('\n');
        }
        return Article.builder("story", "text", text.toString())
                .blocks(blocks)
                .published(Published.on(story.date(), "metadata"))
                .build();
    }

    private static List<Story> stories() throws IOException {
        List<Story> out = new ArrayList<>();
        boolean told = true;
        try (InputStream in = Objects.requireNonNull(StoriesTest.class.getResourceAsStream("stories.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("@ ")) {
                    out.add(new Story(
                            LocalDate.parse(line.substring(2).strip()), new ArrayList<>(), new ArrayList<>()));
                    told = true;
                } else if (line.equals("--")) {
                    told = false;
                } else if (told) {
                    out.getLast().lines().add(line);
                } else {
                    String[] part = line.split("\\s*\\|\\s*", -1);
                    out.getLast().expected().add(new Expected(part[0], part[1], part[2]));
                }
            }
        }
        return out;
    }
}
