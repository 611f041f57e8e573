package org.readout.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet may open safely, and what another program reads back. */
class DelimitedRowsTest {
    private static final Table TABLE = Table.of("t", """
            words
            more
            number: integer
            share: decimal
            day: date
            """);

    private static String commas(Row... rows) throws IOException {
        StringWriter out = new StringWriter();
        try (DelimitedRows file = DelimitedRows.commas(TABLE, out, false)) {
            for (Row row : rows) {
                file.add(row);
            }
        }
        return out.toString();
    }

    private static List<CsvRecord> read(String text, char separator) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            return csv.stream().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u0000=1",
                " =1",
                "\u00A0=cmd",
                "\uFEFF=1",
                "\u200B@x",
                "\uFF1D1+1",
                "\uFF20SUM(1)",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void textThatASpreadsheetWouldRunIsGuarded(String text) throws IOException {
        CsvRecord record = read(commas(TABLE.row().set("words", text)), ',').getFirst();
        assertThat(record.getField(0)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada - Lund", "a=b", "1 + 1", "x@y.example", "'quoted'", " plain", ""})
    void otherTextIsLeftAlone(String text) throws IOException {
        CsvRecord record = read(commas(TABLE.row().set("words", text).set("more", "m")), ',')
                .getFirst();
        assertThat(record.getField(0)).isEqualTo(text);
    }

    @Test
    void numbersAreNumbers() throws IOException {
        String line = commas(TABLE.row().set("number", -5).set("share", -9.5).set("day", LocalDate.of(2025, 5, 3)));
        assertThat(line).isEqualTo(",,-5,-9.5,2025-05-03\r\n");
    }

    @Test
    void anythingIsReadBackAsItWas() throws IOException {
        Random random = new Random(7);
        String letters = "ab=+-@\"',;\t\r\n \u0000😀é\u2028\uFEFF";
        for (int round = 0; round < 2_000; round++) {
            String words = letters(random, letters);
            String more = letters(random, letters);
            Row row = TABLE.row().set("words", words).set("more", more).set("number", round);
            List<CsvRecord> read = read(commas(row), ',');
            assertThat(read).hasSize(1);
            assertThat(read.getFirst().getFieldCount()).isEqualTo(5);
            for (int i = 0; i < 2; i++) {
                String cell = read.getFirst().getField(i);
                String given = i == 0 ? words : more;
                assertThat(cell).isEqualTo(FormulaGuard.isRisky(given) ? "'" + given : given);
                assertThat(FormulaGuard.isRisky(cell)).isFalse();
            }
        }
    }

    @Test
    void aTabSeparatedRowIsOneLineWhateverStandsInIt() throws IOException {
        Random random = new Random(8);
        String letters = "ab=\"\t\r\n\u000B\u2028 ,";
        for (int round = 0; round < 2_000; round++) {
            StringWriter out = new StringWriter();
            try (DelimitedRows file = DelimitedRows.tabs(TABLE, out, false)) {
                file.add(TABLE.row().set("words", letters(random, letters)).set("more", letters(random, letters)));
            }
            assertThat(out.toString()).endsWith("\n");
            assertThat(out.toString().strip().lines().count()).isLessThanOrEqualTo(1);
            assertThat(out.toString().chars().filter(c -> c == '\t').count()).isEqualTo(4);
            assertThat(read(out.toString(), '\t').getFirst().getFieldCount()).isEqualTo(5);
        }
    }

    private static String letters(Random random, String letters) {
        int[] points = letters.codePoints().toArray();
        StringBuilder words = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            words.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return words.toString();
    }

    @Test
    void aCellHoldsOnlyWhatItsColumnIsOf() {
        assertThatThrownBy(() -> TABLE.row().set("number", "1")).hasMessageContaining("column number");
        assertThatThrownBy(() -> TABLE.row().set("other", "1")).hasMessageContaining("no column other");
        assertThatThrownBy(() -> Table.of("t", "a\na")).hasMessageContaining("two columns a");
    }
}
