package org.readout.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.export.Export;
import org.readout.export.ExportFormat;
import org.readout.export.ExportOptions;
import org.readout.export.Marked;
import org.readout.export.record.FindingTables;
import org.readout.export.table.Row;
import org.readout.export.table.Table;

/** What is written is read back by somebody else's reader. */
class ParquetRowsTest {
    private static final Table TABLE = Table.of("t", """
            words
            number: integer
            share: decimal
            day: date
            truth: truth
            """);

    @TempDir
    private Path folder;

    private static Object read(RowReader row, String column) {
        if (row.isNull(column)) {
            return null;
        }
        return switch (column) {
            case "words" -> row.getString(column);
            case "number" -> row.getLong(column);
            case "share" -> row.getDouble(column);
            case "day" -> row.getDate(column);
            default -> row.getBoolean(column);
        };
    }

    private static Object random(Random random, String column) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        return switch (column) {
            case "words" -> random.nextBoolean() ? "é😀 \u0000" + random.nextInt(1_000) : "";
            case "number" -> random.nextLong();
            case "share" -> random.nextDouble() - 0.5;
            case "day" -> LocalDate.of(1900 + random.nextInt(300), 1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> random.nextBoolean();
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 200, 10_000, 20_003})
    void everyCellIsReadBackAsItWas(int size) throws IOException {
        Random random = new Random(size);
        Path file = folder.resolve("t.parquet");
        List<Row> given = new ArrayList<>();
        try (ParquetRows out = new ParquetRows(TABLE, Files.newOutputStream(file))) {
            for (int i = 0; i < size; i++) {
                Row row = TABLE.row();
                TABLE.columns().forEach(c -> row.set(c.name(), random(random, c.name())));
                given.add(row);
                out.add(row);
            }
        }
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
            assertThat(reader.getFileMetaData().numRows()).isEqualTo(size);
            try (RowReader rows = reader.rowReader()) {
                for (Row row : given) {
                    assertThat(rows.hasNext()).isTrue();
                    rows.next();
                    for (var column : TABLE.columns()) {
                        assertThat(read(rows, column.name())).as(column.name()).isEqualTo(row.cell(column.name()));
                    }
                }
                assertThat(rows.hasNext()).isFalse();
            }
        }
    }

    @Test
    void allTablesOfAStoryAreFilesOfAFolder() throws IOException {
        try (Export export = ExportFormat.PARQUET.open(folder.resolve("out"), ExportOptions.standard())) {
            export.add(Marked.article(
                    "Visit",
                    "😀 <s NOR GOV|Ada Lund> <e CONSULT 042 visit|visited> <t TCD|Chad> <d 2025-05-13|on Tuesday>.",
                    "<c|“We will talk”>, <v NOR GOV|Ada Lund> <u|said>."));
        }
        for (Table table : FindingTables.all()) {
            assertThat(folder.resolve("out").resolve(table.name() + ".parquet")).isNotEmptyFile();
        }
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(folder.resolve("out/events.parquet")));
                RowReader row = reader.rowReader()) {
            row.next();
            assertThat(row.getString("type")).isEqualTo("CONSULT");
            assertThat(row.getDate("first_day")).isEqualTo(LocalDate.of(2025, 5, 13));
            assertThat(row.getString("trigger_text")).isEqualTo("visited");
            assertThat(row.getLong("trigger_start")).isEqualTo(18);
            assertThat(row.isNull("place")).isTrue();
        }
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(folder.resolve("out/statements.parquet")));
                RowReader row = reader.rowReader()) {
            row.next();
            assertThat(row.getString("speaker")).isEqualTo("Ada Lund");
            assertThat(row.getString("kind")).isEqualTo("direct");
        }
    }

    @Test
    void theSameTablesAreCsvToo() throws IOException {
        try (Export export = ExportFormat.CSV.open(folder.resolve("out"), ExportOptions.standard())) {
            export.add(Marked.article("<v -|=Ada> <u|said> <c|that, well, it rained>."));
        }
        assertThat(folder.resolve("out/statements.csv"))
                .content()
                .startsWith("article,statement,speaker,")
                .contains(",'=Ada,")
                .contains("\"that, well, it rained\"");
    }
}
