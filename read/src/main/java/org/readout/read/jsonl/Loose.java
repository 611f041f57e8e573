package org.readout.read.jsonl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.read.html.Fragment;
import org.readout.read.json.Json;
import org.readout.read.parts.Agencies;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Composition;
import org.readout.read.parts.Dates;
import org.readout.read.source.Unreadable;
import org.readout.read.text.TextReader;
import tools.jackson.databind.JsonNode;

/**
 * Reads an object whose fields are named as people name them: {@code text}, {@code body} or {@code content};
 * {@code title} or {@code headline}; {@code date} or {@code published}; {@code source} or {@code outlet}; {@code url}.
 */
final class Loose {
    private static final String[] BODY = {
        "text",
        "body",
        "content",
        "article",
        "articleBody",
        "article_text",
        "maintext",
        "main_text",
        "full_text",
        "fulltext",
        "body_text",
        "story",
        "raw_text",
        "content_text"
    };
    private static final String[] HTML = {"html", "body_html", "content_html"};
    private static final String[] TITLE = {"headline", "title", "hed", "name"};
    private static final String[] DATE = {
        "published",
        "date",
        "published_at",
        "publishedAt",
        "publication_date",
        "pub_date",
        "pubDate",
        "date_published",
        "date_publish",
        "datePublished",
        "publish_date",
        "published_date",
        "publishDate",
        "created",
        "created_at",
        "timestamp",
        "time",
        "datetime",
        "webPublicationDate"
    };
    private static final String[] OUTLET = {
        "outlet", "publisher", "source", "source_domain", "domain", "site", "site_name", "publication", "media"
    };

    private Loose() {}

    static boolean recognises(JsonNode node) {
        return Json.text(node, BODY) != null || Json.text(node, HTML) != null;
    }

    static Article article(JsonNode node, String name) throws Unreadable {
        String body = Json.text(node, BODY);
        String html = body == null ? Json.text(node, HTML) : body.contains("</p>") ? body : null;
        if (body == null && html == null) {
            throw new Unreadable("has no text (none of the fields text, body, content)");
        }
        String stated = Json.text(node, TITLE);
        String title = stated == null ? null : Fragment.line(stated);
        Article.Builder article =
                html != null ? marked(node, html, title, name) : plain(node, Objects.requireNonNull(body), title, name);
        String id = Json.text(node, "id", "uuid", "guid", "_id");
        if (id != null) {
            article.id(id);
        }
        date(node, article);
        String outlet = outlet(node);
        if (outlet != null) {
            article.outlet(Agencies.named(outlet).map(Agencies.Agency::name).orElse(outlet));
        }
        List<String> authors = authors(node);
        if (!authors.isEmpty()) {
            article.byline(authors);
        }
        String url = Json.text(node, "url", "link", "uri", "canonical_url", "webUrl");
        if (url != null) {
            article.url(url);
        }
        return article.modified(Dates.parse(
                                Json.text(node, "modified", "updated", "updated_at", "date_modified", "dateModified"))
                        .map(Dates.When::time)
                        .orElse(null))
                .build();
    }

    /** Text stays as it is, with the title put over it when it is not there already. */
    private static Article.Builder plain(JsonNode node, String body, @Nullable String title, String name)
            throws Unreadable {
        boolean there = title == null || body.startsWith(title);
        return TextReader.describe(
                name, "jsonl", there ? body : title + "\n\n" + body, there ? null : title, language(node));
    }

    private static Article.Builder marked(JsonNode node, String html, @Nullable String title, String name)
            throws Unreadable {
        Composition text = new Composition();
        text.add(org.readout.model.Block.Kind.HEADLINE, title);
        Fragment.add(html, text);
        return text.article(name, "jsonl", language(node));
    }

    private static @Nullable String language(JsonNode node) {
        return Json.text(node, "language", "lang");
    }

    private static void date(JsonNode node, Article.Builder article) {
        for (String field : DATE) {
            JsonNode value = node.path(field);
            String written = value.isString() ? value.stringValue() : null;
            var when = Dates.parse(written).or(() -> Dates.ofNumber(value.isIntegralNumber() ? value.longValue() : 0));
            if (when.isPresent()) {
                article.published(when.get().published("metadata"));
                return;
            }
        }
    }

    private static @Nullable String outlet(JsonNode node) {
        for (String field : OUTLET) {
            List<String> names = Json.names(node.path(field));
            if (!names.isEmpty()) {
                return names.getFirst();
            }
        }
        return null;
    }

    private static List<String> authors(JsonNode node) {
        List<String> authors = new ArrayList<>();
        for (String field : new String[] {"authors", "author", "byline", "creator"}) {
            if (authors.isEmpty()) {
                Json.names(node.path(field))
                        .forEach(one -> Byline.names(one).authors().stream()
                                .filter(a -> !authors.contains(a))
                                .forEach(authors::add));
            }
        }
        return authors;
    }
}
