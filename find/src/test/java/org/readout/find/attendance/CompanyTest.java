package org.readout.find.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.readout.find.Extractor;
import org.readout.find.clause.Parsed;
import org.readout.model.Attendance;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** Who was there with whom, in {@code company.tsv}, read through the whole chain. */
class CompanyTest {

    @Test
    void readsTheTable() {
        List<String> wrong = new ArrayList<>();
        try (Extractor extractor = Extractor.load()) {
            for (Row row : DataFile.table(CompanyTest.class, "company.tsv", 2)) {
                String found = extractor.extract(Parsed.article(row.get(0))).attendance().stream()
                        .sorted(Comparator.comparing(
                                a -> a.who().spans().getFirst().start()))
                        .map(CompanyTest::line)
                        .collect(Collectors.joining("; "));
                if (!(found.isEmpty() ? "nobody" : found).equals(row.get(1))) {
                    wrong.add(row.get(0) + " -> " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String line(Attendance attendance) {
        return attendance.who().text() + " = " + attendance.status().name().toLowerCase(Locale.ROOT);
    }
}
