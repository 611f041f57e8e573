package org.readout.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.record.Clean;

/** How stories and who belongs to them are kept, within a transaction of the caller's. */
final class Stories {
    private Stories() {}

    /** The stories that hold an article, the latest first. */
    static List<StoryEntry> all(Handle handle) {
        return handle.createQuery("SELECT s.id, s.title, COUNT(*) AS articles, MAX(v.published) AS last"
                        + " FROM story s JOIN membership m ON m.story = s.id AND m.belongs = 1"
                        + " JOIN version v ON v.article = m.article AND v.current = 1"
                        + " GROUP BY s.id, s.title ORDER BY COALESCE(MAX(v.published), '') DESC, COUNT(*) DESC, s.id")
                .map((row, context) -> new StoryEntry(
                        row.getString("id"),
                        row.getString("title"),
                        row.getInt("articles"),
                        day(row.getString("last"))))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    /** What is known of articles' places in stories, by article and story. */
    static List<Membership> memberships(Handle handle, Collection<String> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("SELECT story, article, belongs, fixed, why FROM membership"
                        + " WHERE article IN (<articles>) ORDER BY article, story")
                .bindList("articles", List.copyOf(articles))
                .map((row, context) -> new Membership(
                        row.getString("story"),
                        row.getString("article"),
                        row.getInt("belongs") == 1,
                        row.getInt("fixed") == 1,
                        row.getString("why")))
                .list();
    }

    /** The terms kept for articles, where they were made of the current version. */
    static Map<String, String> subjects(Handle handle, Collection<String> articles) {
        Map<String, String> found = new HashMap<>();
        if (!articles.isEmpty()) {
            handle.createQuery("SELECT s.article, s.terms FROM subject s JOIN version v ON v.article = s.article"
                            + " AND v.current = 1 AND v.number = s.version WHERE s.article IN (<articles>)")
                    .bindList("articles", List.copyOf(articles))
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    static void keepSubject(Handle handle, String article, String terms) {
        handle.execute("DELETE FROM subject WHERE article = ?", article);
        handle.execute(
                "INSERT INTO subject (article, version, terms) SELECT v.article, v.number, CAST(? AS TEXT)"
                        + " FROM version v WHERE v.article = ? AND v.current = 1",
                Clean.of(terms),
                article);
    }

    /**
     * Puts computed places where they were computed before; what people fixed stays.
     *
     * @param titles of the stories that are named, by id
     * @param articles all that were sorted
     */
    static void arrange(
            Handle handle, Map<String, String> titles, List<Membership> computed, List<String> articles, Instant now) {
        PreparedBatch gone = handle.prepareBatch("DELETE FROM membership WHERE article = ? AND fixed = 0");
        articles.forEach(gone::add);
        if (!articles.isEmpty()) {
            gone.execute();
        }
        titles.forEach((id, title) -> {
            int known = handle.execute("UPDATE story SET title = ? WHERE id = ?", Clean.of(title), id);
            if (known == 0) {
                handle.execute(
                        "INSERT INTO story (id, title, made_at) VALUES (?, ?, ?)", id, Clean.of(title), now.toString());
            }
        });
        computed.forEach(m -> place(handle, m, now));
        handle.execute("DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM membership m WHERE m.story = story.id)");
    }

    /** Keeps a place, unless a person fixed one for the same story and article and this is a computed one. */
    static void place(Handle handle, Membership m, Instant now) {
        if (m.fixed()) {
            handle.execute("DELETE FROM membership WHERE story = ? AND article = ?", m.story(), m.article());
        }
        handle.createUpdate("INSERT INTO membership (story, article, belongs, fixed, why, decided_at)"
                        + " SELECT :story, :article, :belongs, :fixed, :why, :at WHERE NOT EXISTS"
                        + " (SELECT 1 FROM membership WHERE story = :story AND article = :article)")
                .bind("story", m.story())
                .bind("article", m.article())
                .bind("belongs", m.belongs() ? 1 : 0)
                .bind("fixed", m.fixed() ? 1 : 0)
                .bind("why", Clean.of(m.why()))
                .bind("at", now.toString())
                .execute();
    }
}
