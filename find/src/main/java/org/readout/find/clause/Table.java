package org.readout.find.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plain data file: one entry a line, columns apart by tabs, {@code #} at the start of a line for comments. Missing
 * columns at the end of a line are empty.
 */
public final class Table {
    private Table() {}

    /**
     * Reads a table that lies beside a class.
     *
     * @param columns the number of columns that every row gets
     * @throws IllegalStateException when the file is missing or a row has too many columns
     */
    public static List<List<String>> read(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + name + " beside " + beside.getName());
            }
            List<List<String>> rows = new ArrayList<>();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : all.split("\n", -1)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = new ArrayList<>(Arrays.asList(line.strip().split("\t", -1)));
                if (row.size() > columns) {
                    throw new IllegalStateException(name + ": more than " + columns + " columns: " + line);
                }
                row.replaceAll(String::strip);
                while (row.size() < columns) {
                    row.add("");
                }
                rows.add(List.copyOf(row));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + name, e);
        }
    }
}
