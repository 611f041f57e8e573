package org.readout.read.text;

import java.util.Locale;

/** What a line looks like: a headline over a report, or a heading inside it. */
final class Heading {
    private static final int LONGEST_HEADLINE = 220;
    private static final int MOST_HEADLINE_WORDS = 32;
    private static final int LONGEST_HEADING = 90;
    private static final int MOST_HEADING_WORDS = 14;
    private static final double TITLE_SHARE = 0.6;
    private static final int SHORT_SENTENCE_WORDS = 14;

    private Heading() {}

    /**
     * Whether a text's first line is its headline: short, and without a full stop, or in title case, or a short line
     * set off by an empty one from a longer paragraph.
     */
    static boolean isHeadline(String line, String next, boolean setOff) {
        int words = line.split("\\s+").length;
        if (line.length() > LONGEST_HEADLINE || words > MOST_HEADLINE_WORDS || words < 2 || !hasLetter(line)) {
            return false;
        }
        if (!endsSentence(line) || isTitleCase(line)) {
            return true;
        }
        return setOff && words <= SHORT_SENTENCE_WORDS && next.length() > 1.2 * line.length();
    }

    /** Whether a line between two paragraphs is a heading: short, without final punctuation, or a question. */
    static boolean isHeading(String line, String next) {
        int words = line.split("\\s+").length;
        int first = line.codePointAt(0);
        if (line.length() > LONGEST_HEADING
                || words > MOST_HEADING_WORDS
                || !(Character.isUpperCase(first) || Character.isDigit(first) || "‘“'\"¿".indexOf(first) >= 0)
                || next.length() <= line.length()) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        if (last == '?') {
            return "“\"'".indexOf(first) < 0;
        }
        boolean quoted = "“\"".indexOf(first) >= 0 && "”\"".indexOf(last) >= 0;
        return !quoted && ".!…;:,”\"’)—–-".indexOf(last) < 0 || (last == '’' && first == '‘' && words <= 8);
    }

    /** Whether most longer words begin with a capital, as in American headlines; all capitals count. */
    static boolean isTitleCase(String line) {
        int longer = 0;
        int capital = 0;
        for (String word : line.split("[\\s—–-]+")) {
            String bare = word.replaceAll("^[^\\p{L}]+", "");
            if (bare.length() >= 4) {
                longer++;
                capital += Character.isUpperCase(bare.codePointAt(0)) ? 1 : 0;
            }
        }
        return longer >= 2 && capital > TITLE_SHARE * longer + 0.5 || line.equals(line.toUpperCase(Locale.ROOT));
    }

    private static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && "”\"’')".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!…".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static boolean hasLetter(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }
}
