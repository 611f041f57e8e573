package org.readout.language.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of time, by class: {@code month} has "sept" with the value 9. Read from {@code lexicon.tsv}. */
final class Lexicon {
    private final Map<String, Map<String, String>> byClass;

    private Lexicon(Map<String, Map<String, String>> byClass) {
        this.byClass = byClass;
    }

    static Lexicon load() {
        Map<String, Map<String, String>> byClass = new HashMap<>();
        for (String line : lines("lexicon.tsv")) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalStateException("lexicon.tsv: three cells wanted: " + line);
            }
            Map<String, String> words = byClass.computeIfAbsent(cells[0], k -> new HashMap<>());
            for (String word : cells[1].split(" ", -1)) {
                words.put(word, cells[2]);
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

    /** The lines of a data file of this package that are neither empty nor comments. */
    static List<String> lines(String resource) {
        InputStream in = Lexicon.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("no data file " + resource + " beside " + Lexicon.class.getName());
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return lines;
    }
}
