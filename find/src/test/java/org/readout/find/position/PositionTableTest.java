package org.readout.find.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.readout.find.clause.Parsed;
import org.readout.model.Position;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** Sentences and who wants what, in {@code positions.tsv}; those still read wrong are named one by one. */
class PositionTableTest {

    @Test
    void readsTheTable() {
        PositionFinder finder = PositionFinder.load();
        List<String> wrong = new ArrayList<>();
        List<Row> rows = DataFile.table(PositionTableTest.class, "positions.tsv", 1, 2);
        List<String> known = DataFile.table(PositionTableTest.class, "positions-not-yet.tsv", 1).stream()
                .map(row -> row.get(0))
                .toList();
        for (Row row : rows) {
            List<String> found = finder.find(Parsed.named(row.get(0)), List.of(), u -> {}).stream()
                    .map(PositionTableTest::line)
                    .toList();
            boolean right = row.get(1).equals("nobody") ? found.isEmpty() : found.contains(row.get(1));
            if (!right && !known.contains(row.get(0))) {
                wrong.add(row.get(0) + " -> " + found);
            }
        }
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
        assertThat(rows.stream().map(row -> row.get(0))).containsAll(known);
    }

    private static String line(Position position) {
        return position.who().text() + " " + position.stance().name().toLowerCase(Locale.ROOT) + " " + position.issue();
    }
}
