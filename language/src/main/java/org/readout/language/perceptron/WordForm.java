package org.readout.language.perceptron;

/** What the classifiers see of a word: hashes of its form and parts, with digits as 0 and quotation marks straight. */
public record WordForm(
        int word, int lower, int suffix1, int suffix2, int suffix3, int suffix4, int prefix2, int prefix3, int shape) {

    /** Stands beyond the ends of a sentence. */
    public static final WordForm NONE = new WordForm(1, 1, 1, 1, 1, 1, 1, 1, 1);

    private static final int SHAPED = 20;

    /** The form of a word as written. */
    public static WordForm of(String text) {
        int n = text.length();
        char[] lower = new char[n];
        int word = 0;
        int shape = 7;
        int last = -1;
        for (int i = 0; i < n; i++) {
            char c = plain(text.charAt(i));
            word = word * 31 + c;
            lower[i] = Character.toLowerCase(c);
            int kind = kind(text.charAt(i));
            if (i < SHAPED && kind != last) {
                shape = shape * 11 + kind;
                last = kind;
            }
        }
        return new WordForm(
                word,
                hash(lower, 0, n),
                hash(lower, n - 1, n),
                hash(lower, n - 2, n),
                hash(lower, n - 3, n),
                hash(lower, n - 4, n),
                hash(lower, 0, 2),
                hash(lower, 0, 3),
                shape * 3 + Math.min(2, n / 3));
    }

    private static int hash(char[] of, int from, int to) {
        int hash = 0;
        for (int i = Math.max(0, from); i < Math.min(to, of.length); i++) {
            hash = hash * 31 + of[i];
        }
        return hash;
    }

    private static char plain(char c) {
        return switch (c) {
            case '’', '‘' -> '\'';
            case '“', '”' -> '"';
            case '—' -> '–';
            default -> c >= '0' && c <= '9' ? '0' : c;
        };
    }

    /** Runs of capitals, small letters, digits and others count once each in a shape. */
    private static int kind(char c) {
        if (Character.isUpperCase(c)) {
            return 1;
        }
        if (Character.isLetter(c)) {
            return 2;
        }
        if (Character.isDigit(c)) {
            return 3;
        }
        return c == '-' ? 4 : 5;
    }
}
