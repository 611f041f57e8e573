package org.readout.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.export.event.GdeltEvents;
import org.readout.export.event.GdeltMentions;
import org.readout.export.event.Icews;
import org.readout.export.event.Polecat;
import org.readout.export.record.FindingTables;
import org.readout.export.table.Column;
import org.readout.export.table.Table;

/** Every column of every table is described in {@code docs/exports.md}, under its table's heading. */
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "docs", "exports.md");

    static java.util.stream.Stream<Table> tables() {
        return java.util.stream.Stream.of(Polecat.TABLE, Icews.TABLE, GdeltEvents.TABLE, GdeltMentions.TABLE);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsDescribed(Table table) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("## `" + table.name() + "`");
        assertThat(start).as("section of " + table.name()).isPositive();
        int end = page.indexOf("\n## ", start);
        String section = page.substring(start, end < 0 ? page.length() : end);
        for (Column column : table.columns()) {
            assertThat(section).containsPattern("[|,(] ?" + java.util.regex.Pattern.quote(column.name()) + "[ ,)]");
        }
    }

    @Test
    void everyColumnOfTheTablesOfFindingsIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        for (Table table : FindingTables.all()) {
            int start = page.indexOf("**`" + table.name() + "`**");
            assertThat(start).as(table.name()).isPositive();
            String line = page.substring(start, page.indexOf("\n\n", start));
            for (Column column : table.columns()) {
                assertThat(line).contains("`" + column.name() + "`");
            }
        }
    }

    @Test
    void everyFormatIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(page).contains("`" + format.label() + "`");
        }
    }
}
