package org.readout.find.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.readout.find.Extractor;
import org.readout.find.clause.Parsed;
import org.readout.model.Position;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** What boards, unions and dockers want, in {@code groups.tsv}, read through the whole chain. */
class GroupPositionsTest {

    @Test
    void readsTheTable() {
        List<String> wrong = new ArrayList<>();
        try (Extractor extractor = Extractor.load()) {
            for (Row row : DataFile.table(GroupPositionsTest.class, "groups.tsv", 2)) {
                List<String> found = extractor.extract(Parsed.article(row.get(0))).positions().stream()
                        .map(GroupPositionsTest::line)
                        .toList();
                List<String> wanted = row.get(1).equals("nobody")
                        ? List.of()
                        : List.of(row.get(1).split(";"));
                if (!found.equals(wanted)) {
                    wrong.add(row.get(0) + " -> " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String line(Position position) {
        return position.who().text().replaceFirst("^[Tt]he ", "") + " "
                + position.stance().name().toLowerCase(Locale.ROOT) + " " + position.issue();
    }
}
