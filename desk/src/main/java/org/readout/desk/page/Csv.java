package org.readout.desk.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180). Cells that a spreadsheet would take for a formula get an apostrophe before them (OWASP,
 * "CSV Injection"): articles are anybody's words.
 */
public final class Csv {
    private Csv() {}

    public static String write(Table table) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(table.columns());
            for (List<@Nullable Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(Csv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            return value.toString();
        }
        int first = 0;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\u00a0')) {
            first++;
        }
        boolean formula =
                first < text.length() && "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(first)) >= 0;
        return formula ? "'" + text : text;
    }
}
