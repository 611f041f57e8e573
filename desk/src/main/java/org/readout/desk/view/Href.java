package org.readout.desk.view;

import static org.readout.desk.guard.Guard.query;

import org.jspecify.annotations.Nullable;
import org.readout.model.Span;

/** The addresses of the desk's pages. Everything that stands in one is encoded. */
public final class Href {
    private Href() {}

    /** A story's live brief. @param id the story's id; empty: the whole ledger */
    public static String story(String id) {
        return id.isEmpty() ? "/story" : "/story?id=" + query(id);
    }

    /** A version of a story's brief, for good. */
    public static String story(String id, int version) {
        return story(id) + (id.isEmpty() ? "?version=" : "&version=") + version;
    }

    public static String article(String id) {
        return "/article?id=" + query(id);
    }

    /** A version of an article. */
    public static String article(String id, int version) {
        return article(id) + "&version=" + version;
    }

    /** A finding in its article. */
    public static String finding(String article, String finding) {
        return article(article) + "#f-" + query(finding);
    }

    /** A sentence in its article. */
    public static String sentence(String article, Span sentence) {
        return article(article) + "#" + anchor(sentence);
    }

    /** The anchor of a sentence in its article's page. */
    public static String anchor(Span sentence) {
        return "c" + sentence.start();
    }

    public static String actor(String key) {
        return "/actor?key=" + query(key);
    }

    public static String pair(String one, String other) {
        return "/pair?one=" + query(one) + "&other=" + query(other);
    }

    /** Every article of an outlet. */
    public static String outlet(@Nullable String name) {
        return "/search?type=sentence&outlet=" + query(name == null ? "" : name);
    }
}
