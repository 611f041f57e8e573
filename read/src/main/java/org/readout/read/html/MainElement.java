package org.readout.read.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds a page's report: from the body down, always into the child that holds most of the prose,
 * until none does.
 */
final class MainElement {
    private static final double MOST = 0.62;
    private static final double MOST_NAMED = 0.45;
    private static final int LITTLE = 250;

    /** The element, and how prose was weighed to find it. */
    record Found(Element element, Prose prose, boolean careful) {}

    private MainElement() {}

    static Found of(Document page) {
        Element body = page.body();
        Prose prose = new Prose(body, true);
        boolean careful = true;
        Prose all = new Prose(body, false);
        if (prose.under(body) < LITTLE || prose.under(body) < 0.15 * all.under(body)) {
            careful = false;
            prose = all;
        }
        Element named = named(body, prose);
        return new Found(descend(named == null ? body : named, prose), prose, careful);
    }

    /** The element that the page itself names as the body of the report, if most of the prose is there. */
    private static @Nullable Element named(Element body, Prose prose) {
        Element best = null;
        for (Element element :
                body.select("[itemprop~=articleBody], [property~=articleBody], article, main, [role=main]")) {
            if (prose.under(element) >= MOST_NAMED * prose.under(body)
                    && (best == null || prose.under(element) >= 0.9 * prose.under(best))) {
                best = element;
            }
        }
        return best;
    }

    private static Element descend(Element from, Prose prose) {
        Element at = from;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                if (!Prose.isInline(child)
                        && prose.under(child) > MOST * prose.under(at)
                        && !child.normalName().equals("p")) {
                    next = child;
                }
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
    }
}
