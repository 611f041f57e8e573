package org.readout.read;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.readout.model.Limits;

/**
 * How to read.
 *
 * @param date the publication date of articles that carry none
 * @param allowPrivate whether addresses that are not public may be fetched
 * @param maxBytes bytes of one input, at most
 * @param deadline the longest that one address may take, redirects included
 * @param maxFiles files read of one folder, at most
 */
public record ReadOptions(
        @Nullable LocalDate date, boolean allowPrivate, int maxBytes, Duration deadline, int maxFiles) {
    /** The usual limits. */
    public ReadOptions(@Nullable LocalDate date, boolean allowPrivate) {
        this(date, allowPrivate, Limits.PACKAGE_BYTES, Duration.ofSeconds(30), 1_000_000);
    }

    /** No date, public addresses only, the usual limits. */
    public static ReadOptions usual() {
        return new ReadOptions(null, false);
    }
}
