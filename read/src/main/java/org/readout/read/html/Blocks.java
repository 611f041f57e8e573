package org.readout.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.readout.model.Block.Kind;
import org.readout.read.parts.MappedText;

/** Takes the blocks under an element in the order of the page: paragraphs, headings, list items, captions. */
final class Blocks {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SKIPPED_WHEN_WHOLE =
            Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "head");

    private final Positions positions;
    private final boolean whole;
    private final Prose prose;
    private final int total;
    private final List<Part> parts = new ArrayList<>();
    private MappedText open = new MappedText();
    private int openLinked;
    private int linkDepth;

    private Blocks(Positions positions, Prose prose, Element root, boolean whole) {
        this.positions = positions;
        this.prose = prose;
        this.total = prose.under(root);
        this.whole = whole;
    }

    /** The blocks of a report's element; likely furniture is left out unless it holds most of the prose. */
    static List<Part> ofMain(MainElement.Found main, String page) {
        Blocks blocks = new Blocks(new Positions(page), main.prose(), main.element(), false);
        blocks.walk(main.element(), Kind.PARAGRAPH, false);
        blocks.close(Kind.PARAGRAPH, false);
        return blocks.parts;
    }

    /** All blocks of an element that holds nothing but a report, such as an item of a feed. */
    static List<Part> ofAll(Element root, String page) {
        Blocks blocks = new Blocks(new Positions(page), new Prose(root), root, true);
        blocks.walk(root, Kind.PARAGRAPH, false);
        blocks.close(Kind.PARAGRAPH, false);
        return blocks.parts;
    }

    /** The blocks of one element, whatever it is. */
    static MappedText text(Element element, String page) {
        MappedText out = new MappedText();
        ofAll(element, page).forEach(part -> {
            out.space(-1, -1);
            out.append(part.text());
        });
        return out;
    }

    private void walk(Element element, Kind kind, boolean list) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                int before = open.length();
                positions.copy(text, open);
                openLinked += linkDepth > 0 ? open.length() - before : 0;
            } else if (node instanceof Element child && !isSkipped(child)) {
                child(child, kind, list);
            }
        }
    }

    private void child(Element child, Kind kind, boolean list) {
        String tag = child.normalName();
        if (tag.equals("br")) {
            lineBreak(child, kind, list);
        } else if (Prose.isInline(child)) {
            Kind inside = kind == Kind.PARAGRAPH && !whole && ClassWords.say("caption", child) ? Kind.CAPTION : kind;
            if (inside != kind) {
                close(kind, list);
            }
            linkDepth += tag.equals("a") ? 1 : 0;
            walk(child, inside, list);
            linkDepth -= tag.equals("a") ? 1 : 0;
            if (inside != kind) {
                close(inside, list);
            }
        } else {
            close(kind, list);
            boolean item = list || tag.equals("li");
            Kind inside = kind(child, tag, kind);
            walk(child, inside, item);
            close(inside, item);
        }
    }

    private Kind kind(Element element, String tag, Kind outside) {
        if (outside != Kind.PARAGRAPH) {
            return outside;
        }
        if (tag.equals("figcaption")
                || tag.equals("figure")
                || tag.equals("caption")
                || ClassWords.say("caption", element)) {
            return prose.under(element) > 0.4 * total ? outside : Kind.CAPTION;
        }
        if (HEADINGS.contains(tag)) {
            return Kind.HEADING;
        }
        if (whole || prose.under(element) > 0.3 * total && total > 0) {
            return outside;
        }
        if (ClassWords.say("deck", element)) {
            return Kind.DECK;
        }
        return ClassWords.say("byline", element) ? Kind.BYLINE : outside;
    }

    /** Two breaks in a row part paragraphs; one is a space. */
    private void lineBreak(Element br, Kind kind, boolean list) {
        Node next = br.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        if (next instanceof Element element && element.normalName().equals("br")) {
            close(kind, list);
        } else {
            open.space(-1, -1);
        }
    }

    private boolean isSkipped(Element element) {
        if (whole) {
            return SKIPPED_WHEN_WHOLE.contains(element.normalName());
        }
        if (Skips.always(element)) {
            return true;
        }
        return (Skips.likely(element) || Skips.never(element)) && !prose.counts(element);
    }

    private void close(Kind kind, boolean list) {
        open.trimEnd();
        if (!open.isEmpty()) {
            parts.add(new Part(kind, open, (double) openLinked / open.length(), list));
            open = new MappedText();
        }
        openLinked = 0;
    }
}
