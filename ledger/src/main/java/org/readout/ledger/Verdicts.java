package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Decision.Action;
import org.readout.ledger.record.Clean;
import org.readout.ledger.search.FindingType;
import org.readout.model.Span;

/** How decisions are kept: appended, never changed. An undo is a row of its own that names the one it takes back. */
final class Verdicts {
    private Verdicts() {}

    static long keep(Handle handle, Decision d, Instant now) {
        Span span = d.span();
        return handle.createQuery("INSERT INTO decision (made_at, made_by, action, article, type, starts, ends, quote,"
                        + " subject_id, subject, actor_id, actor) VALUES (:at, :by, :action, :article, :type, :starts,"
                        + " :ends, :quote, :subjectId, :subject, :actorId, :actor) RETURNING id")
                .bind("at", now.toString())
                .bind("by", Clean.of(d.madeBy()))
                .bind("action", d.action().name().toLowerCase(Locale.ROOT))
                .bind("article", d.article())
                .bind("type", d.type() == null ? null : d.type().word())
                .bind("starts", span == null ? null : span.start())
                .bind("ends", span == null ? null : span.end())
                .bind("quote", Clean.orNull(d.quote()))
                .bind("subjectId", Clean.orNull(d.subject()))
                .bind("subject", Clean.orNull(d.subjectName()))
                .bind("actorId", Clean.orNull(d.actor()))
                .bind("actor", Clean.orNull(d.actorName()))
                .mapTo(Long.class)
                .one();
    }

    /** Takes a decision back; false when there is none of that number that holds. */
    static boolean undo(Handle handle, long number, String by, Instant now) {
        return handle.createUpdate("INSERT INTO decision (made_at, made_by, action, undoes)"
                                + " SELECT :at, :by, 'undo', d.id FROM decision d WHERE d.id = :number"
                                + " AND d.action <> 'undo'"
                                + " AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id)")
                        .bind("at", now.toString())
                        .bind("by", Clean.of(by))
                        .bind("number", number)
                        .execute()
                == 1;
    }

    /** All decisions, oldest first; those that were taken back say so. */
    static List<Decision> all(Handle handle) {
        return handle.createQuery("SELECT d.id, d.made_at, d.made_by, d.action, d.article, d.type, d.starts, d.ends,"
                        + " d.quote, d.subject_id, d.subject, d.actor_id, d.actor,"
                        + " (SELECT MIN(u.id) FROM decision u WHERE u.undoes = d.id) AS undone"
                        + " FROM decision d WHERE d.action <> 'undo' ORDER BY d.id")
                .map((row, context) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String type = row.getString("type");
        long undone = row.getLong("undone");
        @Nullable Long undoneBy = row.wasNull() ? null : undone;
        return new Decision(
                row.getLong("id"),
                Instant.parse(row.getString("made_at")),
                row.getString("made_by"),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("article"),
                type == null ? null : FindingType.of(type),
                type == null ? null : new Span(row.getInt("starts"), row.getInt("ends")),
                row.getString("quote"),
                row.getString("subject_id"),
                row.getString("subject"),
                row.getString("actor_id"),
                row.getString("actor"),
                undoneBy);
    }
}
