package org.readout.read.html;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds a page's report: from the body, or what the page names as its article, or what stands
 * around the headline, down into the child that holds most of the prose, until none does.
 */
final class MainElement {
    private static final double MOST = 0.7;
    private static final double MOST_OF_NAMED = 0.9;
    private static final double NAMED = 0.45;
    private static final double HEADED = 0.12;
    private static final int HEADED_PROSE = 800;
    private static final double BESIDE = 0.04;
    private static final int LITTLE = 250;

    /** The element, and how prose was weighed to find it. */
    record Found(Element element, Prose prose) {}

    private MainElement() {}

    static Found of(Document page, Optional<Element> headline) {
        Element body = page.body();
        Prose all = new Prose(body);
        Prose prose = new Prose(body, all);
        if (prose.under(body) < LITTLE || prose.under(body) < 0.15 * all.under(body)) {
            prose = all;
        }
        Element start = headline.isPresent() ? around(headline.get(), body, prose) : body;
        Element named = named(start, prose);
        return named == null
                ? new Found(descend(start, prose, MOST), prose)
                : new Found(descend(named, prose, MOST_OF_NAMED), prose);
    }

    /** The smallest element around the headline with a good part of the page's prose; the body when there is none. */
    private static Element around(Element headline, Element body, Prose prose) {
        for (Element up : headline.parents()) {
            int weight = prose.under(up);
            if (weight >= HEADED_PROSE && weight >= HEADED * prose.under(body)) {
                return up;
            }
        }
        return body;
    }

    /** The element that the page itself names as the body of the report, if much of the prose is there. */
    private static @Nullable Element named(Element start, Prose prose) {
        Element best = null;
        for (Element element :
                start.select("[itemprop~=articleBody], [property~=articleBody], article, main, [role=main]")) {
            if (prose.under(element) >= NAMED * prose.under(start)
                    && (best == null || prose.under(element) >= MOST_OF_NAMED * prose.under(best))) {
                best = element;
            }
        }
        return best;
    }

    private static Element descend(Element from, Prose prose, double most) {
        Element at = from;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                if (!Prose.isInline(child)
                        && prose.under(child) > most * prose.under(at)
                        && !child.normalName().equals("p")) {
                    next = child;
                }
            }
            if (next == null || isSplit(at, next, prose)) {
                return at;
            }
            at = next;
        }
    }

    /** Whether the report goes on beside its largest part: in paragraphs of their own, or in parts of the same kind. */
    private static boolean isSplit(Element whole, Element largest, Prose prose) {
        int beside = 0;
        for (Element child : whole.children()) {
            if (child == largest || !prose.counts(child)) {
                continue;
            }
            if (child.normalName().equals("p") || isLike(child, largest)) {
                beside += prose.under(child);
            }
        }
        return beside >= BESIDE * prose.under(whole);
    }

    private static boolean isLike(Element one, Element other) {
        return one.normalName().equals(other.normalName())
                && one.classNames().stream().anyMatch(other.classNames()::contains);
    }
}
