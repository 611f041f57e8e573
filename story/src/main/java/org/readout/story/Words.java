package org.readout.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words of a text as they are compared: lower case, letters and digits only, and how much two texts share. */
public final class Words {
    private static final Set<String> COMMON = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "but", "is", "are", "was", "were", "be",
            "been", "has", "have", "had", "that", "this", "it", "its", "he", "she", "they", "his", "her", "their",
            "with", "by", "as", "from", "would", "will", "not", "said", "says", "who", "which", "there", "we", "i",
            "you", "our");

    private Words() {}

    /** All words in order. Surrogates, marks and letters of all scripts count as parts of words. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWord(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The words that carry meaning, each once, cut to six letters so that "talks" and "talk" come near. */
    public static Set<String> keys(String text) {
        Set<String> keys = new TreeSet<>();
        for (String word : of(text)) {
            if (!COMMON.contains(word) && word.length() > 1) {
                String plain = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
                keys.add(plain.length() > 6 ? plain.substring(0, 6) : plain);
            }
        }
        return keys;
    }

    /** The share of words that two texts have in common, 0 to 1 (Jaccard). */
    public static double likeness(Set<String> a, Set<String> b) {
        int common = common(a, b);
        int all = a.size() + b.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** The share of the shorter text's words that stand in the longer one, 0 to 1. */
    public static double containment(Set<String> a, Set<String> b) {
        int shorter = Math.min(a.size(), b.size());
        return shorter == 0 ? 0 : (double) common(a, b) / shorter;
    }

    private static int common(Set<String> a, Set<String> b) {
        Set<String> small = a.size() <= b.size() ? a : b;
        Set<String> large = small == a ? b : a;
        int common = 0;
        for (String word : small) {
            if (large.contains(word)) {
                common++;
            }
        }
        return common;
    }
}
