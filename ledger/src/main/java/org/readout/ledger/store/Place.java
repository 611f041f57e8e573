package org.readout.ledger.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The number that an article version and its passages are sorted by, largest first: the publication day, then what was
 * added later, then the order of the text. A passage's id is its place, so that a full-text index, which keeps its rows
 * in the order of their ids, gives the latest first without sorting all that match.
 *
 * <p>17 bits of day, 28 of version, 18 of passage.
 */
public final class Place {
    /** Passages that one article can have; what follows is kept and shown but not searched. */
    public static final int PASSAGES = 1 << 18;

    private static final long VERSIONS = 1L << 28;
    private static final long DAYS = 1L << 17;

    /** Days are counted from here; 0 is an unknown or earlier one. */
    private static final LocalDate EPOCH = LocalDate.of(1800, 1, 1);

    private Place() {}

    /** The place of a version; its passages lie from here on, below {@code + PASSAGES}. */
    public static long of(@Nullable LocalDate published, long version) {
        if (version < 0 || version >= VERSIONS) {
            throw new IllegalStateException("the ledger is full: it holds " + VERSIONS + " versions of articles");
        }
        return (firstOf(published) | version * PASSAGES);
    }

    /** The place of the n-th passage of a version: earlier ones have the larger number. */
    public static long passage(long version, int n) {
        return version + (PASSAGES - 1 - n);
    }

    /** The smallest place of a day. */
    public static long firstOf(@Nullable LocalDate day) {
        long days = day == null ? 0 : Math.clamp(day.toEpochDay() - EPOCH.toEpochDay(), 0, DAYS - 1);
        return days * VERSIONS * PASSAGES;
    }
}
