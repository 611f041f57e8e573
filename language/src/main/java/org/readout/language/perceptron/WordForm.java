package org.readout.language.perceptron;

import java.util.Locale;

/** What the classifiers see of a word: hashes of its form and parts. */
public record WordForm(
        int word, int lower, int suffix1, int suffix2, int suffix3, int suffix4, int prefix2, int prefix3, int shape) {

    /** Stands beyond the ends of a sentence. */
    public static final WordForm NONE = new WordForm(1, 1, 1, 1, 1, 1, 1, 1, 1);

    public static WordForm of(String text) {
        String plain = text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('—', '–');
        String digits = hasDigit(plain) ? plain.replaceAll("[0-9]", "0") : plain;
        String lower = digits.toLowerCase(Locale.ROOT);
        int n = lower.length();
        return new WordForm(
                digits.hashCode(),
                lower.hashCode(),
                lower.substring(Math.max(0, n - 1)).hashCode(),
                lower.substring(Math.max(0, n - 2)).hashCode(),
                lower.substring(Math.max(0, n - 3)).hashCode(),
                lower.substring(Math.max(0, n - 4)).hashCode(),
                lower.substring(0, Math.min(2, n)).hashCode(),
                lower.substring(0, Math.min(3, n)).hashCode(),
                shape(plain));
    }

    private static boolean hasDigit(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= '0' && s.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Runs of capitals, small letters, digits and others, each once. */
    private static int shape(String s) {
        int shape = 7;
        int last = -1;
        for (int i = 0; i < Math.min(s.length(), 20); i++) {
            char c = s.charAt(i);
            int kind = Character.isUpperCase(c)
                    ? 1
                    : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c == '-' ? 4 : 5;
            if (kind != last) {
                shape = shape * 11 + kind;
                last = kind;
            }
        }
        return shape * 3 + Math.min(2, s.length() / 3);
    }
}
