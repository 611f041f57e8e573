package org.readout.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.record.FindingsCodec;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Terms;
import org.readout.ledger.store.Database;
import org.readout.ledger.store.Place;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.model.Span;

/** How articles and findings are read back, within a transaction of the caller's. */
final class Shelf {
    private static final String ENTRY =
            "v.article, v.number, v.current, v.file, v.headline, v.outlet, v.wire, v.language,"
                    + " v.url, v.published, v.modified, v.added_at";

    private final Database database;
    private final FindingsCodec codec;

    Shelf(Database database, FindingsCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** What is kept of one version, as it was packed. */
    record Kept(String id, byte[] article, byte[] findings) {}

    private record Found(
            long id,
            long version,
            FindingType type,
            @Nullable String finding,
            Span points,
            ArticleEntry entry) {}

    /** @param number the version's number; null for the current one */
    Optional<Article> article(Handle handle, String id, @Nullable Integer number) {
        return kept(handle, id, number).map(k -> codec.article(k.article, id));
    }

    Optional<Findings> findings(Handle handle, String id, @Nullable Integer number) {
        return kept(handle, id, number).map(this::findings);
    }

    Optional<Kept> kept(Handle handle, String id) {
        return kept(handle, id, null);
    }

    Findings findings(Kept kept) {
        return codec.findings(kept.findings, codec.article(kept.article, kept.id));
    }

    private static Optional<Kept> kept(Handle handle, String id, @Nullable Integer number) {
        Query query = handle.createQuery("SELECT v.article AS id, r.article, r.findings FROM version v"
                        + " JOIN reading r ON r.version = v.id WHERE v.article = :id AND "
                        + (number == null ? "v.current = 1" : "v.number = :number"))
                .bind("id", id);
        if (number != null) {
            query.bind("number", number);
        }
        return query.map((row, context) -> new Kept(id, row.getBytes("article"), row.getBytes("findings")))
                .findOne();
    }

    List<ArticleEntry> versions(Handle handle, String id) {
        return handle.createQuery("SELECT " + ENTRY + " FROM version v WHERE v.article = ? ORDER BY v.number")
                .bind(0, id)
                .map((row, context) -> entry(row))
                .list();
    }

    Paged<ArticleEntry> articles(Handle handle, ArticleFilter filter, Page page) {
        StringBuilder sql = new StringBuilder("SELECT v.place, " + ENTRY + " FROM version v");
        Map<String, Object> values = new HashMap<>();
        if (filter.story() != null) {
            sql.append(" JOIN membership m ON m.article = v.article AND m.story = :story AND m.belongs = 1");
            values.put("story", filter.story());
        }
        sql.append(" WHERE v.current = 1 AND v.place >= :from AND v.place < :before");
        values.put("from", Place.firstOf(filter.from()));
        values.put("before", Math.min(page.place(), before(filter.to())));
        if (filter.outlet() != null) {
            sql.append(" AND v.outlet = :outlet");
            values.put("outlet", filter.outlet());
        }
        List<Map.Entry<Long, ArticleEntry>> found = handle.createQuery(
                        sql.append(" ORDER BY v.place DESC LIMIT :most").toString())
                .bindMap(values)
                .bind("most", page.size() + 1)
                .map((row, context) -> Map.entry(row.getLong("place"), entry(row)))
                .list();
        List<ArticleEntry> entries =
                found.stream().limit(page.size()).map(Map.Entry::getValue).toList();
        return new Paged<>(
                entries,
                found.size() > page.size() ? found.get(page.size() - 1).getKey().toString() : null);
    }

    /** One past the places of a day. */
    static long before(@Nullable LocalDate to) {
        return to == null ? Long.MAX_VALUE : Place.firstOf(to.plusDays(1));
    }

    Paged<Hit> search(Handle handle, org.readout.ledger.search.Query query, Page page) {
        Terms terms = query.terms();
        long before = Math.min(page.place(), before(query.to()));
        List<Long> ids = database.matching(handle, terms, Place.firstOf(query.from()), before, page.size() + 1);
        List<Long> shown = ids.subList(0, Math.min(ids.size(), page.size()));
        String next = ids.size() > page.size() ? shown.getLast().toString() : null;
        return new Paged<>(hits(handle, shown), next);
    }

    int count(Handle handle, org.readout.ledger.search.Query query, int most) {
        return database.matching(handle, query.terms(), Place.firstOf(query.from()), before(query.to()), most)
                .size();
    }

    private List<Hit> hits(Handle handle, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Found> found = new HashMap<>();
        handle.createQuery("SELECT p.id AS passage, p.version, p.type, p.finding, p.starts, p.ends, " + ENTRY
                        + " FROM passage p JOIN version v ON v.id = p.version WHERE p.id IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> new Found(
                        row.getLong("passage"),
                        row.getLong("version"),
                        FindingType.of(row.getString("type")),
                        row.getString("finding"),
                        new Span(row.getInt("starts"), row.getInt("ends")),
                        entry(row)))
                .forEach(f -> found.put(f.id, f));
        Map<Long, Packed> packed = new LinkedHashMap<>();
        for (Found f : found.values()) {
            Kept kept = packed.containsKey(f.version)
                    ? packed.get(f.version).kept
                    : kept(handle, f.entry.id(), f.entry.version())
                            .orElseThrow(() -> new LedgerException("the ledger is damaged: see 'check'"));
            boolean whole = f.finding != null || (packed.containsKey(f.version) && packed.get(f.version).whole);
            packed.put(f.version, new Packed(kept, whole));
        }
        // What costs is to unpack them, which needs no database.
        Map<Long, Opened> opened = packed.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, e -> open(e.getValue())));
        List<Hit> hits = new ArrayList<>();
        for (Long id : ids) {
            Found f = found.get(id);
            Opened article = f == null ? null : opened.get(f.version);
            if (f != null && article != null) {
                hits.add(hit(f, article));
            }
        }
        return hits;
    }

    /** What is kept of a version that was found, and whether a finding of it was. */
    private record Packed(Kept kept, boolean whole) {}

    private record Opened(Findings findings, CodePoints points) {}

    /** The article of hits, with its findings only where one of them was found. */
    private Opened open(Packed packed) {
        Article article = codec.article(packed.kept.article, packed.kept.id);
        Findings findings = packed.whole
                ? codec.findings(packed.kept.findings, article)
                : new Findings(
                        article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of());
        return new Opened(findings, new CodePoints(article.text()));
    }

    private static Hit hit(Found f, Opened article) {
        Span sentence = article.points.units(f.points);
        Finding finding = f.finding == null ? null : finding(f.type, f.finding, article.findings);
        List<Span> spans = finding == null ? List.of() : finding.evidence().spans();
        return new Hit(
                f.entry,
                f.type,
                finding,
                sentence,
                spans,
                sentence.of(article.findings.article().text()));
    }

    private static @Nullable Finding finding(FindingType type, String id, Findings findings) {
        List<? extends Finding> all = switch (type) {
            case STATEMENT -> findings.statements();
            case EVENT -> findings.events();
            case ATTENDANCE -> findings.attendance();
            case POSITION -> findings.positions();
            case SENTENCE -> List.of();
        };
        return all.stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    }

    private static ArticleEntry entry(ResultSet row) throws SQLException {
        return new ArticleEntry(
                row.getString("article"),
                row.getInt("number"),
                row.getInt("current") == 1,
                row.getString("file"),
                row.getString("headline"),
                row.getString("outlet"),
                row.getString("wire"),
                row.getString("language"),
                row.getString("url"),
                day(row.getString("published")),
                day(row.getString("modified")),
                Instant.parse(row.getString("added_at")));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
