package org.readout.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.BriefVersion.Member;
import org.readout.ledger.record.Deflated;

/** How versions of briefs are kept, within a transaction of the caller's. They are appended and never changed. */
final class BriefVersions {
    private static final String COLUMNS = "story, number, as_of, made_at, content_hash, articles, decisions";

    /** How many names a question to the database has at most. */
    private static final int AT_ONCE = 500;

    private BriefVersions() {}

    /** The version that says the same if it is the last of its story, else a new one. */
    static BriefVersion keep(
            Handle handle,
            String story,
            @Nullable LocalDate asOf,
            List<String> articles,
            String hash,
            String lines,
            Instant now) {
        BriefVersion last = all(handle, story, 1).stream().findFirst().orElse(null);
        if (last != null && last.hash().equals(hash)) {
            return last;
        }
        long decisions = handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM decision")
                .mapTo(Long.class)
                .one();
        BriefVersion kept = new BriefVersion(
                story, last == null ? 1 : last.number() + 1, asOf, now, hash, members(handle, articles), decisions);
        handle.createUpdate("INSERT INTO brief (" + COLUMNS + ", lines) VALUES (:story, :number, :asOf, :madeAt, :hash,"
                        + " :articles, :decisions, :lines)")
                .bind("story", story)
                .bind("number", kept.number())
                .bind("asOf", asOf == null ? null : asOf.toString())
                .bind("madeAt", now.toString())
                .bind("hash", hash)
                .bind(
                        "articles",
                        kept.articles().stream()
                                .map(m -> m.version() + " " + m.article())
                                .collect(Collectors.joining("\n")))
                .bind("decisions", decisions)
                .bind("lines", Deflated.of(lines.getBytes(StandardCharsets.UTF_8)))
                .execute();
        return kept;
    }

    private static List<Member> members(Handle handle, List<String> articles) {
        Map<String, Member> current = new HashMap<>();
        for (int from = 0; from < articles.size(); from += AT_ONCE) {
            handle.createQuery("SELECT article, number FROM version WHERE current = 1 AND article IN (<articles>)")
                    .bindList("articles", articles.subList(from, Math.min(from + AT_ONCE, articles.size())))
                    .map((row, context) -> new Member(row.getString(1), row.getInt(2)))
                    .forEach(m -> current.put(m.article(), m));
        }
        return articles.stream().flatMap(a -> Stream.ofNullable(current.get(a))).toList();
    }

    /** The versions of a story's brief, the latest first. */
    static List<BriefVersion> all(Handle handle, String story, int most) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM brief WHERE story = :story ORDER BY number DESC LIMIT :most")
                .bind("story", story)
                .bind("most", most)
                .map((row, context) -> version(row))
                .list();
    }

    static Optional<BriefVersion> one(Handle handle, String story, int number) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM brief WHERE story = :story AND number = :number")
                .bind("story", story)
                .bind("number", number)
                .map((row, context) -> version(row))
                .findOne();
    }

    /** What a version's lines said, as JSON. */
    static Optional<String> lines(Handle handle, String story, int number) {
        return handle.createQuery("SELECT lines FROM brief WHERE story = :story AND number = :number")
                .bind("story", story)
                .bind("number", number)
                .map((row, context) -> new String(Deflated.inflate(row.getBytes(1)), StandardCharsets.UTF_8))
                .findOne();
    }

    private static BriefVersion version(ResultSet row) throws SQLException {
        String asOf = row.getString("as_of");
        return new BriefVersion(
                row.getString("story"),
                row.getInt("number"),
                asOf == null ? null : LocalDate.parse(asOf),
                Instant.parse(row.getString("made_at")),
                row.getString("content_hash"),
                row.getString("articles").lines().map(BriefVersions::member).toList(),
                row.getLong("decisions"));
    }

    private static Member member(String line) {
        int space = line.indexOf(' ');
        return new Member(line.substring(space + 1), Integer.parseInt(line.substring(0, space)));
    }
}
