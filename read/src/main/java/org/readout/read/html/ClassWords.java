package org.readout.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

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
        String file = "furniture-classes.tsv";
        InputStream stream = ClassWords.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing from the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] row = line.split("\t");
                        Set<String> words = all.computeIfAbsent(row[0], _ -> new HashSet<>());
                        for (int i = 1; i < row.length; i++) {
                            words.add(row[i]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return all;
    }
}
