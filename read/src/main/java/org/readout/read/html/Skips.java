package org.readout.read.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements are no part of a report, with all inside them. */
final class Skips {
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "canvas",
            "map",
            "button",
            "select",
            "input",
            "textarea",
            "label",
            "nav",
            "footer",
            "dialog",
            "menu",
            "head",
            "link",
            "meta",
            "picture",
            "img",
            "source",
            "option",
            "datalist",
            "progress",
            "meter",
            "amp-ad",
            "amp-img",
            "address");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "menu",
            "menubar",
            "alertdialog",
            "toolbar",
            "tablist",
            "button",
            "form");
    private static final Set<String> NEVER = Set.of("html", "body", "main", "article", "p", "h1", "h2");

    private Skips() {}

    /** Whether the element never holds text of a report. */
    static boolean always(Element element) {
        String tag = element.normalName();
        if (TAGS.contains(tag)) {
            return true;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true") || isStyledAway(element)) {
            return !NEVER.contains(tag);
        }
        return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
    }

    /** Whether its name says that it is something beside the report; a page's main part may be misnamed so. */
    static boolean likely(Element element) {
        String tag = element.normalName();
        if (tag.equals("aside") || tag.equals("form")) {
            return true;
        }
        return !NEVER.contains(tag) && ClassWords.say("skip", element);
    }

    /** Whether its name says that it is what no report ever stands in, such as readers' comments. */
    static boolean never(Element element) {
        return !NEVER.contains(element.normalName()) && ClassWords.say("never", element);
    }

    private static boolean isStyledAway(Element element) {
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 500) {
            return false;
        }
        String tight = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return tight.contains("display:none") || tight.contains("visibility:hidden");
    }
}
