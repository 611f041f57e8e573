package org.readout.language.actors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of one data file: columns parted by {@code |}, items of a column by {@code ;}, comments after {@code #}. */
record Rows(String file, List<Row> rows) {

    /** One row; columns that are not written are empty. */
    record Row(String file, int line, List<String> columns) {

        String column(int i) {
            return i < columns.size() ? columns.get(i) : "";
        }

        List<String> items(int i) {
            return split(column(i), ';');
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(file + " line " + line + ": " + what + ": " + columns);
        }
    }

    static Rows read(String file) {
        String text;
        try (InputStream in = Rows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(file, text);
    }

    static Rows parse(String file, String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            start = end + 1;
            number++;
            if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(new Row(file, number, columns(line)));
            }
        }
        return new Rows(file, List.copyOf(rows));
    }

    /** Items parted by a sign; blank ones are left out. */
    static List<String> split(String text, char sign) {
        List<String> items = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf(sign, start);
            end = end < 0 ? text.length() : end;
            String item = text.substring(start, end).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
            start = end + 1;
        }
        return List.copyOf(items);
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        for (int start = 0; start <= line.length(); ) {
            int end = line.indexOf('|', start);
            end = end < 0 ? line.length() : end;
            columns.add(line.substring(start, end).strip());
            start = end + 1;
        }
        return List.copyOf(columns);
    }
}
