package org.readout.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.record.Clean;
import org.readout.ledger.record.FindingsCodec;
import org.readout.ledger.record.Identity;
import org.readout.ledger.record.Rows;
import org.readout.ledger.search.Passages;
import org.readout.ledger.store.Database;
import org.readout.ledger.store.Place;
import org.readout.model.Article;
import org.readout.model.Findings;

/** How articles come in, within a transaction of the caller's. */
final class Intake {
    private final Database database;
    private final FindingsCodec codec;

    Intake(Database database, FindingsCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** A row of {@code version}. */
    private record Row(long id, String article, int number, long place) {}

    /** The version that holds these words, if one does. */
    static Optional<Added> known(Handle handle, String content) {
        return handle.createQuery("SELECT article, number FROM version WHERE content_hash = ?")
                .bind(0, content)
                .map((row, context) -> new Added(Added.Outcome.SAME, row.getString(1), row.getInt(2)))
                .findOne();
    }

    /** Adds what is not there yet. */
    Added add(Handle handle, Findings findings, Instant now) {
        Article article = findings.article();
        String content = Identity.content(article);
        Optional<Added> known = known(handle, content);
        if (known.isPresent()) {
            return known.get();
        }
        String id = sameReport(handle, article);
        if (id == null) {
            id = freeId(handle, article.id());
            handle.execute(
                    "INSERT INTO article (id, identity, added_at) VALUES (?, ?, ?)",
                    id,
                    Identity.of(article),
                    now.toString());
            insert(handle, id, 1, content, findings, now);
            return new Added(Added.Outcome.NEW, id, 1);
        }
        Row old = current(handle, id).orElseThrow(() -> new LedgerException("the ledger is damaged: see 'check'"));
        supersede(handle, old);
        insert(handle, id, old.number + 1, content, findings, now);
        return new Added(Added.Outcome.NEW_VERSION, id, old.number + 1);
    }

    /** The article that this is another state of: known by its identity, or out of the same file with like words. */
    private @Nullable String sameReport(Handle handle, Article article) {
        Optional<String> known = handle.createQuery("SELECT id FROM article WHERE identity = ?")
                .bind(0, Identity.of(article))
                .mapTo(String.class)
                .findOne();
        if (known.isPresent() || article.url() != null) {
            return known.orElse(null);
        }
        return handle
                .createQuery("SELECT v.article, r.article AS kept FROM version v JOIN reading r ON r.version = v.id"
                        + " WHERE v.file = ? AND v.url IS NULL AND v.current = 1 ORDER BY v.id DESC LIMIT 20")
                .bind(0, Clean.of(article.file()))
                .map((row, context) -> codec.article(row.getBytes("kept"), row.getString(1)))
                .stream()
                .filter(other -> Identity.sameReport(other.text(), article.text()))
                .map(Article::id)
                .findFirst()
                .orElse(null);
    }

    /** The article's own id, or with a number where two publishers use the same. */
    private static String freeId(Handle handle, String wanted) {
        String id = Clean.of(wanted);
        for (int n = 2; taken(handle, id); n++) {
            id = Clean.of(wanted) + "~" + n;
        }
        return id;
    }

    private static boolean taken(Handle handle, String id) {
        return handle.createQuery("SELECT 1 FROM article WHERE id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Optional<Row> current(Handle handle, String article) {
        return handle.createQuery("SELECT id, article, number, place FROM version WHERE article = ? AND current = 1")
                .bind(0, article)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .findOne();
    }

    /** A superseded version keeps its reading, and is searched no more. */
    private void supersede(Handle handle, Row old) {
        handle.execute("UPDATE version SET current = 0 WHERE id = ?", old.id);
        Rows.remove(handle, old.id);
        database.removePassages(handle, old.place);
    }

    private void insert(Handle handle, String id, int number, String content, Findings findings, Instant now) {
        Article a = findings.article();
        LocalDate modified = a.modified() == null ? null : a.modified().toLocalDate();
        long version = nextVersion(handle);
        long place = Place.of(a.date(), version);
        handle.createUpdate("INSERT INTO version (id, article, number, current, place, content_hash, file,"
                        + " format, headline, outlet, wire, language, url, published, modified, added_at)"
                        + " VALUES (:id, :article, :number, 1, :place, :content, :file, :format, :headline, :outlet, :wire,"
                        + " :language, :url, :published, :modified, :added)")
                .bind("id", version)
                .bind("article", id)
                .bind("number", number)
                .bind("place", place)
                .bind("content", content)
                .bind("file", Clean.of(a.file()))
                .bind("format", a.format())
                .bind("headline", Clean.orNull(a.headline()))
                .bind("outlet", Clean.orNull(a.outlet()))
                .bind("wire", Clean.orNull(a.wire()))
                .bind("language", Clean.orNull(a.language()))
                .bind("url", Clean.orNull(a.url()))
                .bind("published", a.date() == null ? null : a.date().toString())
                .bind("modified", modified == null ? null : modified.toString())
                .bind("added", now.toString())
                .execute();
        handle.execute(
                "INSERT INTO reading (version, article, findings, read_at) VALUES (?, ?, ?, ?)",
                version,
                codec.write(a),
                codec.write(findings),
                now.toString());
        fill(handle, version, place, findings);
    }

    private void fill(Handle handle, long version, long place, Findings findings) {
        Rows.add(handle, version, findings);
        database.addPassages(handle, version, Passages.of(findings, place));
    }

    /** Puts a new reading of an article's current version in the place of the old one. */
    void renew(Handle handle, String id, Findings findings, Instant now) {
        Row row = current(handle, id).orElseThrow(() -> new LedgerException("there is no article " + id));
        handle.execute(
                "UPDATE reading SET article = ?, findings = ?, read_at = ? WHERE version = ?",
                codec.write(findings.article()),
                codec.write(findings),
                now.toString(),
                row.id);
        Rows.remove(handle, row.id);
        database.removePassages(handle, row.place);
        fill(handle, row.id, row.place, findings);
    }

    /** There is one writer at a time, so that nobody else takes the same number. */
    private static long nextVersion(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM version")
                .mapTo(Long.class)
                .one();
    }
}
