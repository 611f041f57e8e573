package org.readout.export.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows as text with a delimiter (RFC 4180 quoting): tab-separated for event data, comma-separated for spreadsheets. Text
 * is guarded against formulas. In tab-separated files tabs and line ends within a cell become a blank, for many readers
 * of event data split at them whatever the quotes say.
 */
public final class DelimitedRows implements Rows {
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]+");

    private final CsvWriter csv;
    private final boolean flat;

    private DelimitedRows(Table table, Writer out, char separator, boolean header) {
        flat = separator == '\t';
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(flat ? LineDelimiter.LF : LineDelimiter.CRLF)
                .build(out);
        if (header) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
        }
    }

    public static DelimitedRows tabs(Table table, Writer out, boolean header) {
        return new DelimitedRows(table, out, '\t', header);
    }

    public static DelimitedRows commas(Table table, Writer out, boolean header) {
        return new DelimitedRows(table, out, ',', header);
    }

    @Override
    public void add(Row row) {
        int width = row.table().columns().size();
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            cells[i] = text(row.cell(i));
        }
        csv.writeRecord(List.of(cells));
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String words ->
                FormulaGuard.guarded(
                        flat ? BREAKS.matcher(words).replaceAll(" ").strip() : words);
            case Double number -> BigDecimal.valueOf(number).toPlainString();
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
