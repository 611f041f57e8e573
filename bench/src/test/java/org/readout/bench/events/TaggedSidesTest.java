package org.readout.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.model.Span;

class TaggedSidesTest {
    @Test
    void joinsWordsAsPrintDoesAndKeepsTheSpans(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tagged.txt");
        Files.writeString(file, "Chad B-S\n's I-S\narmy I-S\nshelled O\nPeru B-T\n. O\n\nNobody O\ncame O\n");
        List<TaggedSides> rows = TaggedSides.read(file);
        assertThat(rows).hasSize(2);
        TaggedSides first = rows.getFirst();
        assertThat(first.text().strip()).isEqualTo("Chad's army shelled Peru.");
        assertThat(texts(first, first.sources())).containsExactly("Chad's army");
        assertThat(texts(first, first.targets())).containsExactly("Peru");
        assertThat(rows.get(1).sources()).isEmpty();
    }

    private static List<String> texts(TaggedSides row, List<Span> spans) {
        return spans.stream().map(s -> s.of(row.text())).toList();
    }
}
