package org.readout.export.table;

import org.jspecify.annotations.Nullable;

/** A row; cells that are never set stay empty. */
public final class Row {
    private final Table table;
    private final @Nullable Object[] cells;

    Row(Table table) {
        this.table = table;
        this.cells = new @Nullable Object[table.columns().size()];
    }

    /**
     * Fills a cell; an {@code Integer} counts as a long. Null leaves it empty.
     *
     * @throws IllegalArgumentException when there is no such column or the value is not of its type
     */
    public Row set(String column, @Nullable Object value) {
        int place = table.place(column);
        Object cell = value instanceof Integer number ? (Object) number.longValue() : value;
        Column.Type type = table.columns().get(place).type();
        if (cell != null && !type.java().isInstance(cell)) {
            throw new IllegalArgumentException(
                    "column " + column + " of " + table.name() + " is " + type + " and cannot hold " + cell);
        }
        cells[place] = cell;
        return this;
    }

    public Table table() {
        return table;
    }

    public @Nullable Object cell(int place) {
        return cells[place];
    }

    public @Nullable Object cell(String column) {
        return cells[table.place(column)];
    }
}
