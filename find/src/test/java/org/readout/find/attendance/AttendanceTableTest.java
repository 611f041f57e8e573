package org.readout.find.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.readout.find.clause.Parsed;
import org.readout.find.gathering.GatheringFinder;
import org.readout.find.gathering.Gatherings;
import org.readout.language.Document;
import org.readout.model.Attendance;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * Sentences and who comes, in {@code attendance.tsv}. The parse below is statistical: the rows that it costs are named
 * one by one in {@code attendance-not-yet.tsv}, and every other row must hold.
 */
class AttendanceTableTest {

    @Test
    void readsTheTable() {
        GatheringFinder gatherings = GatheringFinder.load();
        AttendanceFinder finder = AttendanceFinder.load();
        List<String> wrong = new ArrayList<>();
        List<String> known = DataFile.table(AttendanceTableTest.class, "attendance-not-yet.tsv", 1).stream()
                .map(row -> row.get(0))
                .toList();
        List<Row> rows = DataFile.table(AttendanceTableTest.class, "attendance.tsv", 1, 2);
        for (Row row : rows) {
            Document doc = Parsed.of(row.get(0));
            Gatherings found = gatherings.find(doc, List.of());
            List<Attendance> all = finder.find(doc, List.of(), found, u -> {});
            all.forEach(a ->
                    assertThat(a.evidence().spans().getFirst().of(doc.text())).isNotBlank());
            all.forEach(a -> assertThat(found.of(a.gathering())).isPresent());
            if (!known.contains(row.get(0)) && !agrees(row.get(1), all)) {
                wrong.add(row.get(0) + " -> "
                        + all.stream()
                                .map(a -> a.who().text() + " = " + a.status())
                                .toList());
            }
        }
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
        assertThat(rows.stream().map(row -> row.get(0))).containsAll(known);
    }

    private static boolean agrees(String expected, List<Attendance> found) {
        if (expected.equals("nobody")) {
            return found.isEmpty();
        }
        for (String one : expected.split("; ")) {
            String who = one.substring(0, one.indexOf(" = "));
            String status = one.substring(one.indexOf(" = ") + 3).toUpperCase(Locale.ROOT);
            boolean there = found.stream()
                    .anyMatch(a -> near(who, a) && a.status().name().equals(status));
            if (!there) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(String who, Attendance found) {
        String text = found.who().text() + " " + found.who().name();
        String head = who.contains(" of ") ? who.substring(0, who.indexOf(" of ")) : who;
        String last = head.substring(head.lastIndexOf(' ') + 1);
        return text.contains(last) || who.contains(found.who().text());
    }
}
