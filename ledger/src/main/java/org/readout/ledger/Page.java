package org.readout.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list. Pages go on from a place in the list, not from a count, so that what is added meanwhile neither
 * repeats nor hides anything.
 *
 * @param size how many at most, 1 to {@value #MOST}
 * @param after {@link Paged#next} of the page before; null for the first
 */
public record Page(int size, @Nullable String after) {
    /** The largest page. */
    public static final int MOST = 1_000;

    public Page {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " lines, not " + size);
        }
    }

    public static Page first(int size) {
        return new Page(size, null);
    }

    /** The place to go on from; before everything for the first page. */
    long place() {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + after + "' is no place in a list", e);
        }
    }
}
