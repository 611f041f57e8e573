package org.readout.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds.
 *
 * @param where its file or address, without passwords
 * @param bytes the room it takes
 * @param counts of each kind of thing, in the order a reader wants them
 * @param first the earliest publication day; null when no article has one
 * @param last the latest publication day
 */
public record LedgerInfo(
        String where,
        long bytes,
        List<Count> counts,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    public LedgerInfo {
        counts = List.copyOf(counts);
    }

    /** So many of a kind of thing. */
    public record Count(String what, long number) {}

    static LedgerInfo of(Handle handle, String where, long bytes) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("articles", count(handle, "article")));
        counts.add(new Count("versions", count(handle, "version")));
        for (String findings : List.of("statement", "event", "gathering", "attendance", "position")) {
            counts.add(new Count(findings.equals("attendance") ? findings : findings + "s", count(handle, findings)));
        }
        counts.add(new Count("passages", count(handle, "passage")));
        counts.add(new Count("decisions", count(handle, "decision")));
        counts.add(new Count("brief-versions", count(handle, "brief")));
        return handle.createQuery("SELECT MIN(published), MAX(published) FROM version")
                .map((row, context) ->
                        new LedgerInfo(where, bytes, counts, day(row.getString(1)), day(row.getString(2))))
                .one();
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
