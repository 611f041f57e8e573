package org.readout.model.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The one reader of plain data files that ship beside a class: UTF-8, an entry a line, cells apart by a sign. Blank lines
 * and lines that begin with {@code #} are left out, and so are blanks around a cell. Whatever is wrong is told with the
 * file and the line, so that whoever extends a lexicon finds the place.
 */
public final class DataFile {
    private static final char NONE = '\n';

    private DataFile() {}

    /** Each line as one cell. @throws IllegalStateException when the file is missing */
    public static List<Row> lines(Class<?> beside, String name) {
        return rows(name, text(beside, name), NONE);
    }

    /** Cells apart by tabs, as many as a line has. @throws IllegalStateException when the file is missing */
    public static List<Row> table(Class<?> beside, String name) {
        return rows(name, text(beside, name), '\t');
    }

    /** Cells apart by tabs, that many a row. @throws IllegalStateException when the file is missing or a row differs */
    public static List<Row> table(Class<?> beside, String name, int columns) {
        return table(beside, name, columns, columns);
    }

    /**
     * Cells apart by tabs; each row gets as many as it may have, the ones that are not written being empty.
     *
     * @param least how many must be written
     * @param most how many there may be
     * @throws IllegalStateException when the file is missing or a row has fewer or more
     */
    public static List<Row> table(Class<?> beside, String name, int least, int most) {
        return table(name, text(beside, name), least, most);
    }

    /** Cells apart by {@code |}, as many as a line has. @throws IllegalStateException when the file is missing */
    public static List<Row> barred(Class<?> beside, String name) {
        return barred(name, text(beside, name));
    }

    /** The same of a text. @param name what errors call it */
    public static List<Row> barred(String name, String text) {
        return rows(name, text, '|');
    }

    /** A text's rows. @param name what errors call it */
    static List<Row> table(String name, String text, int least, int most) {
        List<Row> rows = new ArrayList<>();
        for (Row row : rows(name, text, '\t')) {
            if (row.size() < least || row.size() > most) {
                String wanted = least == most ? Integer.toString(most) : least + " to " + most;
                throw row.wrong(row.size() + " columns instead of " + wanted);
            }
            rows.add(row.widened(most));
        }
        return List.copyOf(rows);
    }

    private static List<Row> rows(String name, String text, char sign) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            number++;
            if (text.charAt(start) != '#') {
                String line = text.substring(start, end);
                if (!line.isBlank()) {
                    rows.add(new Row(name, number, cells(line, sign)));
                }
            }
            start = end + 1;
        }
        return List.copyOf(rows);
    }

    private static List<String> cells(String line, char sign) {
        List<String> cells = new ArrayList<>();
        for (int start = 0; start <= line.length(); ) {
            int end = line.indexOf(sign, start);
            end = end < 0 ? line.length() : end;
            cells.add(line.substring(start, end).strip());
            start = end + 1;
        }
        return List.copyOf(cells);
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the data file " + name + " of " + beside.getPackageName()
                        + " is missing from the program; build or install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the data file " + name + " of " + beside.getPackageName(), e);
        }
    }
}
