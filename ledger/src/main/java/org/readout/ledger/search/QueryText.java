package org.readout.ledger.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user types into a search field: words, all of which must be there; {@code "words in quotation marks"}, which
 * must follow each other; {@code -word}, which must not be there. Anything else is taken for words: no input is an
 * error.
 */
public record QueryText(List<List<String>> phrases, List<List<String>> without) {
    /** UTF-16 units and phrases that are looked at; the rest of a longer question is ignored. */
    static final int LENGTH = 1_000;

    static final int PHRASES = 32;

    public QueryText {
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }

    public static QueryText of(String typed) {
        String text = typed.length() <= LENGTH ? typed : typed.substring(0, LENGTH);
        List<List<String>> phrases = new ArrayList<>();
        List<List<String>> without = new ArrayList<>();
        int i = 0;
        while (i < text.length() && phrases.size() + without.size() < PHRASES) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
                continue;
            }
            boolean not = text.charAt(i) == '-';
            int start = not ? i + 1 : i;
            boolean quoted = start < text.length() && isQuote(text.charAt(start));
            int end = quoted ? closing(text, start + 1) : blank(text, start);
            List<String> words = Words.of(text.substring(quoted ? start + 1 : start, end));
            if (!words.isEmpty()) {
                // "cease-fire" is two words in a row, like words in quotation marks.
                (not ? without : phrases).add(words);
            }
            i = quoted ? end + 1 : Math.max(end, i + 1);
        }
        return new QueryText(phrases, without);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
    }

    private static int closing(String text, int from) {
        int i = from;
        while (i < text.length() && !isQuote(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int blank(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && !isQuote(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
