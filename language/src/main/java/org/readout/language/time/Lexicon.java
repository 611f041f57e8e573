package org.readout.language.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The words of time, by class: {@code month} has "sept" with the value 9. Read from {@code lexicon.tsv}. */
final class Lexicon {
    private final Map<String, Map<String, String>> byClass;

    private Lexicon(Map<String, Map<String, String>> byClass) {
        this.byClass = byClass;
    }

    static Lexicon load() {
        Map<String, Map<String, String>> byClass = new HashMap<>();
        for (Row row : DataFile.table(Lexicon.class, "lexicon.tsv", 3)) {
            Map<String, String> words = byClass.computeIfAbsent(row.get(0), k -> new HashMap<>());
            for (String word : row.items(1, ' ')) {
                words.put(word, row.get(2));
            }
        }
        return new Lexicon(byClass);
    }

    /** Whether there is such a class. */
    boolean has(String name) {
        return byClass.containsKey(name);
    }

    /** The value of a word in a class, or null when it is not of that class. */
    @Nullable
    String value(String name, String word) {
        Map<String, String> words = byClass.get(name);
        return words == null ? null : words.get(word);
    }

    /** The words of a class. */
    List<String> words(String name) {
        return byClass.getOrDefault(name, Map.of()).keySet().stream().sorted().toList();
    }
}
