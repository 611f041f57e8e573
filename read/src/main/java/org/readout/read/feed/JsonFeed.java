package org.readout.read.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.model.Limits;
import org.readout.read.html.Fragment;
import org.readout.read.json.Json;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Composition;
import org.readout.read.parts.Dates;
import org.readout.read.source.Unreadable;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
public final class JsonFeed {
    private JsonFeed() {}

    /** Whether it is one. */
    public static boolean recognises(JsonNode node) {
        return node.path("version").asString("").contains("jsonfeed.org")
                && node.path("items").isArray();
    }

    /** Reads its items. @param name what they are named after */
    public static void read(JsonNode feed, String name, Consumer<Article> sink, Consumer<String> problems) {
        int number = 0;
        for (JsonNode item : feed.path("items").values()) {
            if (++number > Limits.PACKAGE_ARTICLES) {
                problems.accept("has more than " + Limits.PACKAGE_ARTICLES + " items; the rest is left out");
                return;
            }
            try {
                sink.accept(article(item, feed, name + "#" + number));
            } catch (Unreadable e) {
                problems.accept("item " + number + " " + e.getMessage());
            }
        }
    }

    private static Article article(JsonNode item, JsonNode feed, String name) throws Unreadable {
        Composition text = new Composition();
        String title = Json.text(item, "title");
        text.add(Kind.HEADLINE, title == null ? null : Fragment.line(title));
        String html = Json.text(item, "content_html");
        String plain = Json.text(item, "content_text", "summary");
        if (html != null) {
            Fragment.add(html, text);
        } else if (plain != null) {
            plain.lines().forEach(line -> text.add(Kind.PARAGRAPH, line));
        }
        Article.Builder article = text.article(name, "jsonfeed", language(item, feed));
        Dates.parse(Json.text(item, "date_published", "date_modified"))
                .ifPresent(when -> article.published(when.published("feed")));
        article.modified(Dates.parse(Json.text(item, "date_modified"))
                .map(Dates.When::time)
                .orElse(null));
        List<String> authors = new ArrayList<>();
        for (JsonNode from : List.of(item, feed)) {
            if (authors.isEmpty()) {
                List<String> named = Json.names(from.has("authors") ? from.path("authors") : from.path("author"));
                named.forEach(one -> authors.addAll(Byline.names(one).authors()));
            }
        }
        if (!authors.isEmpty()) {
            article.byline(authors);
        }
        String outlet = Json.text(feed, "title");
        if (outlet != null) {
            article.outlet(outlet);
        }
        return article.url(Json.text(item, "url", "external_url")).build();
    }

    private static @Nullable String language(JsonNode item, JsonNode feed) {
        String own = Json.text(item, "language");
        return own == null ? Json.text(feed, "language") : own;
    }
}
