package org.readout.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page's meta elements by name, property, itemprop or http-equiv, gathered in one walk. */
final class Metas {
    private static final int LONGEST = 1_000;
    private static final int MOST = 2_000;

    private final Map<String, List<String>> values = new HashMap<>();

    Metas(Document page) {
        int count = 0;
        for (Element meta : page.select("meta[content]")) {
            String value = clean(meta.attr("content"));
            if (value == null || ++count > MOST) {
                continue;
            }
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
                }
            }
        }
    }

    /** All values under a name, in the order of the page. */
    List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value under the first of the names that has one. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> found = all(name);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        return null;
    }

    /** Without character references written twice, stray tags and white space; null when nothing or too much is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String tidy = Parser.unescapeEntities(text, false)
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("</?[a-zA-Z]{1,8}>", "")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
