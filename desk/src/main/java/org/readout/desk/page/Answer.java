package org.readout.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view answers: the same content as a page, as JSON and as CSV.
 *
 * @param title the page's title
 * @param section the entry of the desk's menu that it belongs to, or empty
 * @param template the template of its content, which takes {@code frame} and {@code page}
 * @param page what the template reads
 * @param tables for programs; the first is the CSV unless another is asked for by name
 * @param json a fuller JSON than the tables; null where they say it all
 */
public record Answer(
        String title,
        String section,
        String template,
        Object page,
        List<Table> tables,
        @Nullable String json) {
    public Answer {
        tables = List.copyOf(tables);
    }

    public Answer(String title, String section, String template, Object page, List<Table> tables) {
        this(title, section, template, page, tables, null);
    }

    /** The JSON of the view. */
    public String asJson() {
        return json == null ? TableJson.write(title, tables) : json;
    }
}
