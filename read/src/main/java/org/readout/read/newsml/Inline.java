package org.readout.read.newsml;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.readout.read.xml.Tag;

/** Marked-up text inside XML (NITF or XHTML) as the HTML elements that mean the same. */
final class Inline {
    private static final Set<String> KEPT = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "br",
            "div",
            "section",
            "article",
            "figure",
            "figcaption",
            "a",
            "em",
            "strong",
            "b",
            "i",
            "span",
            "hr",
            "tbody",
            "thead",
            "caption");
    private static final Map<String, String> BLOCKS = Map.of(
            "hl1",
            "h2",
            "hl2",
            "h3",
            "bq",
            "blockquote",
            "body",
            "div",
            "body.content",
            "div",
            "block",
            "div",
            "abstract",
            "div",
            "fn",
            "p",
            "credit",
            "p",
            "datacontent",
            "div");
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "media",
            "media-caption",
            "media-reference",
            "hedline",
            "byline",
            "dateline",
            "distributor",
            "head",
            "title",
            "img",
            "object",
            "iframe",
            "svg",
            "body.head",
            "rights",
            "note");

    private Inline() {}

    /** The element; its depth is bounded by the parser. */
    static Element element(Tag tag) {
        Element root = new Element("div");
        fill(tag, root);
        return root;
    }

    private static void fill(Tag tag, Element into) {
        for (Tag.Content content : tag.content()) {
            switch (content) {
                case Tag.Text(String text) -> into.appendChild(new TextNode(text));
                case Tag.Inner(Tag inner) -> {
                    String name = inner.name().toLowerCase(Locale.ROOT);
                    if (!DROPPED.contains(name)) {
                        Element child = new Element(KEPT.contains(name) ? name : BLOCKS.getOrDefault(name, "span"));
                        into.appendChild(child);
                        fill(inner, child);
                    }
                }
            }
        }
    }
}
