package org.readout.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles; null does not restrict. Superseded versions are never listed.
 *
 * @param outlet the outlet's name, exactly
 * @param from published on this day or later
 * @param to published on this day or earlier
 * @param story the id of a story that it belongs to
 */
public record ArticleFilter(
        @Nullable String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String story) {
    /** All articles. */
    public static final ArticleFilter ALL = new ArticleFilter(null, null, null, null);

    /** The articles of a story. */
    public static ArticleFilter ofStory(String id) {
        return new ArticleFilter(null, null, null, id);
    }
}
