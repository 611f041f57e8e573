package org.readout.desk.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under named columns: what a view shows, for programs.
 *
 * @param name what the rows are, a word: {@code statements}
 * @param columns a word each
 * @param rows a value for each column: text, a whole number, a truth value, or null
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        name + ": a row of " + row.size() + " under " + columns.size() + " columns");
            }
        }
    }

    public static Builder of(String name, String... columns) {
        return new Builder(name, List.of(columns));
    }

    /** Gathers rows; not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<String> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Builder(String name, List<String> columns) {
            this.name = name;
            this.columns = columns;
        }

        /** Adds a row; dates and enumerations are written as their text. */
        public Builder row(@Nullable Object... values) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Object value : values) {
                row.add(
                        value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean
                                ? value
                                : value.toString());
            }
            rows.add(row);
            return this;
        }

        public Table build() {
            return new Table(name, columns, rows);
        }
    }
}
