package org.readout.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, and where that was read.
 *
 * @param date the day, in the outlet's own time zone
 * @param time the moment, where it is known
 * @param from what said so: {@code "metadata"}, {@code "feed"}, {@code "dateline"}, {@code "page"}, {@code "--date"}
 */
public record Published(LocalDate date, @Nullable OffsetDateTime time, String from) {

    /** A day without a time. */
    public static Published on(LocalDate date, String from) {
        return new Published(date, null, from);
    }
}
