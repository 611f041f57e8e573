package org.readout.desk.page;

import org.jspecify.annotations.Nullable;

/**
 * What every page of the desk has around its content.
 *
 * @param title the page's title
 * @param section the menu's entry that is lit
 * @param proof what a form must send along
 * @param json the address of the same as JSON; null on pages that have none
 * @param csv the address of the same as CSV; null likewise
 * @param search the words searched for, to stand in the search box
 */
public record Frame(
        String title,
        String section,
        String proof,
        @Nullable String json,
        @Nullable String csv,
        String search) {
    /** The mark of the menu entry that the reader is in. */
    public @Nullable String lit(String name) {
        return section.equals(name) ? "page" : null;
    }
}
