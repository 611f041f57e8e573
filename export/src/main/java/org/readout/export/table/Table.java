package org.readout.export.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table's name and columns. */
public final class Table {
    private final String name;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();

    public Table(String name, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (places.put(columns.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "table " + name + " has two columns " + columns.get(i).name());
            }
        }
    }

    /**
     * A table out of lines such as {@code Event ID} (text) and {@code Intensity: decimal}.
     *
     * @param columns one a line; blank lines are skipped
     */
    public static Table of(String name, String columns) {
        List<Column> list = new ArrayList<>();
        for (String line : columns.split("\n")) {
            if (!line.isBlank()) {
                int colon = line.indexOf(':');
                list.add(
                        colon < 0
                                ? new Column(line.strip(), Column.Type.TEXT)
                                : new Column(
                                        line.substring(0, colon).strip(),
                                        Column.Type.valueOf(line.substring(colon + 1)
                                                .strip()
                                                .toUpperCase(Locale.ROOT))));
            }
        }
        return new Table(name, list);
    }

    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("table " + name + " has no column " + column);
        }
        return place;
    }

    /** An empty row. */
    public Row row() {
        return new Row(this);
    }
}
