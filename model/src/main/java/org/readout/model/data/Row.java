package org.readout.model.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An entry of a {@link DataFile}.
 *
 * @param file the file's name
 * @param line its line there, from 1
 * @param cells without blanks around them; there is at least one
 */
public record Row(String file, int line, List<String> cells) {

    /** How many cells are there. */
    public int size() {
        return cells.size();
    }

    /** A cell, from 0; empty when the line has not so many. */
    public String get(int i) {
        return i < cells.size() ? cells.get(i) : "";
    }

    /** The items of a cell, apart by a sign; blank ones are left out. */
    public List<String> items(int i, char sign) {
        return split(get(i), sign);
    }

    /** What to throw for an entry that cannot be understood. @param what what is wrong with it */
    public IllegalStateException wrong(String what) {
        return new IllegalStateException(file + ", line " + line + ": " + what + ": " + String.join(" | ", cells));
    }

    /** Items of a text, apart by a sign, without blanks around them; blank ones are left out. */
    public static List<String> split(String text, char sign) {
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

    Row widened(int columns) {
        if (cells.size() >= columns) {
            return this;
        }
        List<String> all = new ArrayList<>(cells);
        all.addAll(Collections.nCopies(columns - cells.size(), ""));
        return new Row(file, line, List.copyOf(all));
    }
}
