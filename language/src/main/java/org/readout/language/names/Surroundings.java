package org.readout.language.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.language.Sentence;
import org.readout.language.Token;

/** What the rest of a document tells of a word: how else and in what company it occurs. Bits, by lower-case word. */
final class Surroundings {
    private static final int LOWER = 1;
    private static final int CAPITAL_INSIDE = 2;
    private static final int AFTER_TITLE = 4;
    private static final int AFTER_IN = 8;
    private static final int BEFORE_SAID = 16;
    private static final int AFTER_CAPITAL = 32;
    private static final int POSSESSIVE = 64;

    private static final Set<String> TITLES = Set.of(
            "mr.",
            "mrs.",
            "ms.",
            "dr.",
            "president",
            "minister",
            "chancellor",
            "secretary",
            "senator",
            "sen.",
            "gen.",
            "general",
            "king",
            "queen",
            "prince",
            "mr",
            "mrs",
            "ms",
            "dr",
            "governor",
            "judge",
            "pope",
            "rep.",
            "gov.");
    private static final Set<String> PLACED = Set.of("in", "at", "near", "from", "across", "outside", "inside");
    private static final Set<String> SPEAKS = Set.of("said", "says", "told", "added", "wrote", "asked", "replied");

    private final Map<String, Integer> bits = new HashMap<>();

    Surroundings(List<Sentence> sentences, List<Token> tokens) {
        for (Sentence sentence : sentences) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                String word = tokens.get(i).text();
                int seen = seen(sentence, tokens, i);
                if (seen != 0) {
                    bits.merge(word.toLowerCase(Locale.ROOT), seen, (a, b) -> a | b);
                }
            }
        }
    }

    private static int seen(Sentence sentence, List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        char first = word.charAt(0);
        if (Character.isLowerCase(first)) {
            return LOWER;
        }
        if (!Character.isUpperCase(first)) {
            return 0;
        }
        int seen = i > sentence.first() && sentence.kind().equals(org.readout.model.Block.Kind.PARAGRAPH)
                ? CAPITAL_INSIDE
                : 0;
        String before = i > sentence.first() ? tokens.get(i - 1).text() : "";
        String after = i + 1 < sentence.end() ? tokens.get(i + 1).text() : "";
        String lower = before.toLowerCase(Locale.ROOT);
        seen |= TITLES.contains(lower) ? AFTER_TITLE : 0;
        seen |= PLACED.contains(lower) ? AFTER_IN : 0;
        seen |= SPEAKS.contains(after) ? BEFORE_SAID : 0;
        seen |= !before.isEmpty() && Character.isUpperCase(before.charAt(0)) ? AFTER_CAPITAL : 0;
        seen |= after.equals("'s") || after.equals("’s") ? POSSESSIVE : 0;
        return seen;
    }

    int of(String word) {
        return bits.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
