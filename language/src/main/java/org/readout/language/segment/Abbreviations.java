package org.readout.language.segment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** Words that keep their full stop, read from {@code abbreviations.txt}. */
final class Abbreviations {
    /** No word of the file is longer. */
    static final int LONGEST = 20;

    private final Set<String> titles = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> starters = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> reporting = new HashSet<>();
    private final Set<String> joined = new HashSet<>();
    private final Map<String, Integer> cuts = new HashMap<>();

    /** Reads the data file. @throws IllegalStateException when it is missing or has an unknown section */
    Abbreviations() {
        Set<String> section = others;
        for (Row row : DataFile.lines(Abbreviations.class, "abbreviations.txt")) {
            String text = row.get(0);
            if (text.startsWith("[")) {
                section = section(row);
            } else {
                for (String word : text.split("\\s+")) {
                    section.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        joined.forEach(word -> cuts.put(word.replace("|", ""), word.indexOf('|')));
    }

    private Set<String> section(Row row) {
        return switch (row.get(0)) {
            case "[titles]" -> titles;
            case "[others]" -> others;
            case "[starters]" -> starters;
            case "[prefixes]" -> prefixes;
            case "[reporting]" -> reporting;
            case "[joined]" -> joined;
            default -> throw row.wrong("unknown section");
        };
    }

    /** "Mr", "Gen": a name follows, never a new sentence. */
    boolean isTitle(String word) {
        return titles.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "Inc", "Jan", "etc": a sentence may end here. */
    boolean isAbbreviation(String word) {
        return isTitle(word) || others.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Words that, with a capital, begin a sentence after an abbreviation: "The", "He", "But". */
    boolean isStarter(String word) {
        return starters.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "asked", after a question in quotation marks: the sentence goes on. */
    boolean isReporting(String word) {
        return reporting.contains(word);
    }

    /** "anti" of "anti-war": the hyphen stays in the word. */
    boolean isPrefix(String word) {
        return prefixes.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Where a word that is two is cut ("dont", "gonna"), in characters from its start; 0 where it is one. */
    int cut(String word) {
        return cuts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
