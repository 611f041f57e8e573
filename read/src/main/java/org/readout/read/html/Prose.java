package org.readout.read.html;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * How much prose stands under each element of a page: letters in sentences, not in links, labels or lists of names.
 * Worked out once from the leaves up.
 */
final class Prose {
    private static final int MOST_OF_ONE = 800;
    private static final int SHORTEST = 60;
    private static final double MUCH = 0.4;
    private static final double LINKED = 0.5;
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd",
            "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
            "acronym", "del", "nobr", "strike", "center");

    private final Map<Element, Integer> weights = new IdentityHashMap<>();
    private final @Nullable Prose whole;
    private final int half;

    /** All prose under an element, likely furniture with it. */
    Prose(Element root) {
        this.whole = null;
        this.half = 0;
        weigh(root);
    }

    /** Prose without likely furniture; what holds much of the whole page's prose is none, whatever it is called. */
    Prose(Element root, Prose whole) {
        this.whole = whole;
        this.half = (int) (MUCH * whole.under(root));
        weigh(root);
    }

    /** Whether the element was weighed and not passed over as furniture. */
    boolean counts(Element element) {
        return weights.containsKey(element);
    }

    private boolean isFurniture(Element element) {
        return whole != null && (Skips.never(element) || (Skips.likely(element) && whole.under(element) <= half));
    }

    int under(Element element) {
        return weights.getOrDefault(element, 0);
    }

    static boolean isInline(Node node) {
        return !(node instanceof Element element) || INLINE.contains(element.normalName());
    }

    /** Depth is bounded by the parser. */
    private int weigh(Element element) {
        if (Skips.always(element) || isFurniture(element)) {
            return 0;
        }
        int weight = own(element);
        for (Element child : element.children()) {
            if (!isInline(child) || hasBlocks(child)) {
                weight += weigh(child);
            }
        }
        weights.put(element, weight);
        return weight;
    }

    private static boolean hasBlocks(Element inline) {
        for (Element child : inline.children()) {
            if (!isInline(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLink(Element inline) {
        if (inline.normalName().equals("a")) {
            return true;
        }
        for (Element child : inline.children()) {
            if (hasLink(child)) {
                return true;
            }
        }
        return false;
    }

    /** The prose that stands in the element itself and its inline children. */
    private static int own(Element element) {
        int letters = 0;
        int linked = 0;
        int stops = 0;
        for (Node node : element.childNodes()) {
            String text = node instanceof TextNode t
                    ? t.getWholeText()
                    : node instanceof Element e && isInline(e) && !Skips.always(e) ? e.text() : "";
            int length = text.strip().length();
            letters += length;
            if (node instanceof Element e && hasLink(e)) {
                linked += length;
            }
            for (int i = 0; i < text.length(); i++) {
                stops += ".,!?;。、，".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            }
        }
        if (letters < SHORTEST || stops == 0 || linked > LINKED * letters) {
            return 0;
        }
        String tag = element.normalName();
        int weight = Math.min(letters, MOST_OF_ONE);
        return switch (tag) {
            case "p", "blockquote", "pre" -> weight;
            case "li", "dd", "td" -> weight / 2;
            case "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "th", "dt" -> 0;
            default -> weight * 3 / 4;
        };
    }
}
