package org.readout.read.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.readout.model.Block.Kind;
import org.readout.read.parts.Composition;

/** HTML that holds nothing but a report or a part of one, such as the body of a feed's item: all of it is taken. */
public final class Fragment {
    private static final int DEEPEST = 512;
    private static final int MOST_TAGS = 25_000;

    private Fragment() {}

    /** Adds the blocks of a piece of HTML. */
    public static void add(String html, Composition to) {
        add(parsed(html).body(), to);
    }

    /** Adds the blocks of an element. */
    public static void add(Element element, Composition to) {
        for (Part part : Blocks.ofAll(element, "")) {
            Kind kind = part.kind();
            boolean label = part.linked() > 0.8 && part.text().toString().split(" ").length < 12;
            to.add(label && kind == Kind.PARAGRAPH ? Kind.OTHER : kind, part.text());
        }
    }

    /** The text of a piece of HTML or of plain text, on one line. */
    public static String line(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.replaceAll("[\\s\\u00a0]+", " ").strip()
                : parsed(html).text().strip();
    }

    /** Markup made to exhaust a parser is read as if it ended at the limit. */
    private static Document parsed(String whole) {
        String html = whole;
        int tags = 0;
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) == '<' && ++tags > MOST_TAGS) {
                html = whole.substring(0, i);
                break;
            }
        }
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }
}
