package org.readout.read.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** What an element's class and id say it is, by the words of {@code furniture-classes.tsv}. */
final class ClassWords {
    private static final int LONGEST = 400;
    private static final Map<String, Set<String>> WORDS = load();

    private ClassWords() {}

    /** Whether the element's class, id or component name has a word of that kind. */
    static boolean say(String what, Element element) {
        Set<String> words = WORDS.getOrDefault(what, Set.of());
        return has(words, element.className())
                || has(words, element.id())
                || has(words, element.attr("data-component"))
                || has(words, element.attr("data-testid"));
    }

    private static boolean has(Set<String> words, String value) {
        if (value.isEmpty()) {
            return false;
        }
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        String last = "";
        for (String word : split(cut)) {
            if (words.contains(word) || (!last.isEmpty() && words.contains(last + "-" + word))) {
                return true;
            }
            last = word;
        }
        return false;
    }

    private static String[] split(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(value.charAt(i - 1));
            out.append(hump ? " " : "").append(Character.isLetterOrDigit(c) ? c : ' ');
        }
        return out.toString().strip().toLowerCase(Locale.ROOT).split(" +");
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> all = new HashMap<>();
        for (Row row : DataFile.table(ClassWords.class, "furniture-classes.tsv")) {
            all.computeIfAbsent(row.get(0), _ -> new HashSet<>())
                    .addAll(row.cells().subList(1, row.size()));
        }
        return all;
    }
}
