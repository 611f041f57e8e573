package org.readout.story.origin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.model.Statement;
import org.readout.story.Brief.ArticleEntry.Relation;

/**
 * One article's findings with the origin that they go back to.
 *
 * @param origin the id of the article's origin
 * @param relation how the article stands to it
 * @param credited for statements that credit another outlet: the origin of that outlet, by statement id
 */
public record Report(
        Findings findings,
        String origin,
        Relation relation,
        Map<String, String> credited,
        Map<String, Statement> byId) {

    static Report of(Findings findings, String origin, Relation relation, Map<String, String> credited) {
        Map<String, Statement> byId = new TreeMap<>();
        findings.statements().forEach(s -> byId.put(s.id(), s));
        return new Report(findings, origin, relation, credited, byId);
    }

    public Article article() {
        return findings.article();
    }

    public String text() {
        return article().text();
    }

    /** The statement with an id; null for null. */
    public @Nullable Statement statement(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The origin of what a statement says: that of the outlet it credits, up through those it is nested in. */
    public String originOf(@Nullable Statement statement) {
        Statement s = statement;
        for (int depth = 0; s != null && depth < 10; depth++) {
            String origin = credited.get(s.id());
            if (origin != null) {
                return origin;
            }
            s = statement(s.within());
        }
        return origin;
    }

    /** Reports in a stable order: by publication, then as they were given. */
    static List<Findings> inOrder(List<Findings> findings) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(f -> sortKey(f.article()), java.util.Comparator.naturalOrder()))
                .toList();
    }

    private static String sortKey(Article article) {
        if (article.published() == null) {
            return "9999";
        }
        java.time.OffsetDateTime time = article.published().time();
        return time == null
                ? article.published().date() + "T12:00"
                : time.withOffsetSameInstant(java.time.ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString();
    }
}
