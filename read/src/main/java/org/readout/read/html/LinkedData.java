package org.readout.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.readout.read.json.Json;
import org.readout.read.source.Unreadable;
import tools.jackson.databind.JsonNode;

/** The schema.org description of an article in a page's JSON-LD. */
final class LinkedData {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_OBJECTS = 2_000;

    private LinkedData() {}

    /** The object that describes the page's article: the one with a headline and a date before others. */
    static Optional<JsonNode> article(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data().strip();
            if (data.isEmpty() || data.length() > LONGEST) {
                continue;
            }
            try {
                collect(Json.parse(unwrapped(data)), articles);
            } catch (Unreadable e) {
                // a page with broken JSON-LD still has its other metadata
            }
        }
        return articles.stream().max((a, b) -> Integer.compare(worth(a), worth(b)));
    }

    private static String unwrapped(String data) {
        String bare = data.startsWith("<!--")
                ? data.substring(4)
                : data.startsWith("//<![CDATA[") ? data.substring(11) : data;
        return bare.endsWith("-->")
                ? bare.substring(0, bare.length() - 3)
                : bare.endsWith("//]]>") ? bare.substring(0, bare.length() - 5) : bare;
    }

    /** Every article object at any depth; the parser bounds the depth. */
    private static void collect(JsonNode node, List<JsonNode> articles) {
        if (articles.size() > MOST_OBJECTS) {
            return;
        }
        if (node.isObject() && isArticle(node)) {
            articles.add(node);
        }
        for (JsonNode child : node.values()) {
            if (child.isContainer()) {
                collect(child, articles);
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        for (String type : Json.names(node.path("@type"))) {
            String low = type.toLowerCase(Locale.ROOT);
            if (low.endsWith("article") || low.endsWith("posting") || low.equals("report") || low.equals("review")) {
                return true;
            }
        }
        return false;
    }

    private static int worth(JsonNode article) {
        return (article.has("headline") ? 4 : 0)
                + (article.has("datePublished") ? 3 : 0)
                + (article.has("author") ? 2 : 0)
                + (article.has("articleBody") ? 1 : 0);
    }
}
