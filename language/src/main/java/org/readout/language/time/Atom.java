package org.readout.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.model.Span;

/**
 * The smallest piece that patterns see: a run of letters, a number, or one sign.
 *
 * @param word in lower case; numbers without their thousands commas, abbreviations of letters and points without points
 *     ("p.m." is {@code pm})
 * @param span where it stands in the article's text
 * @param glued whether it follows the atom before it without a space
 * @param upper whether it starts with an upper-case letter
 */
record Atom(String word, Span span, boolean glued, boolean upper) {

    /** Whether it is a number in digits. */
    boolean isNumber() {
        return Character.isDigit(word.charAt(0));
    }

    /** The atoms of a part of a text, in order and apart. */
    static List<Atom> of(String text, Span part) {
        List<Atom> atoms = new ArrayList<>();
        int at = part.start();
        int last = -1;
        while (at < part.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
                continue;
            }
            int end = end(text, at, part.end());
            String raw = text.substring(at, end);
            atoms.add(new Atom(word(raw), new Span(at, end), at == last, Character.isUpperCase(c)));
            at = end;
            last = end;
        }
        return atoms;
    }

    private static String word(String raw) {
        char c = raw.charAt(0);
        if (isAsciiDigit(c)) {
            return raw.replace(",", "");
        }
        if (c == '\u2019' || c == '\u2018' || c == '`') {
            return "'";
        }
        if (c == '\u2013' || c == '\u2014' || c == '\u2010' || c == '\u2011') {
            return "-";
        }
        return raw.length() == 1
                ? raw.toLowerCase(Locale.ROOT)
                : raw.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static int end(String text, int at, int limit) {
        char c = text.charAt(at);
        if (isAsciiDigit(c)) {
            return number(text, at, limit);
        }
        if (!Character.isLetter(c)) {
            return at + 1;
        }
        int dotted = dotted(text, at, limit);
        if (dotted > at) {
            return dotted;
        }
        int end = at;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of an abbreviation such as "p.m." or "E.S.T.", or {@code at} when there is none. */
    private static int dotted(String text, int at, int limit) {
        int end = at;
        int letters = 0;
        while (end + 1 < limit && Character.isLetter(text.charAt(end)) && text.charAt(end + 1) == '.') {
            end += 2;
            letters++;
        }
        if (letters == 1 && end < limit && isMeridiem(text, at, end) && !letterAt(text, end + 1)) {
            return end + 1;
        }
        boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
        return letters >= 2 && whole ? end : at;
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isMeridiem(String text, int at, int end) {
        char first = Character.toLowerCase(text.charAt(at));
        return (first == 'a' || first == 'p') && Character.toLowerCase(text.charAt(end)) == 'm';
    }

    private static int number(String text, int at, int limit) {
        int end = digits(text, at, limit);
        int points = 0;
        while (end + 1 < limit && isAsciiDigit(text.charAt(end + 1))) {
            int next = digits(text, end + 1, limit);
            char sign = text.charAt(end);
            if (sign == ',' && next - end == 4 && end - at <= 3 + 4 * points) {
                points++;
                end = next;
            } else if (sign == '.' && !isDateLike(text, at, next)) {
                return next;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether a number and the one after its point belong to a row of three, as in "15.05.2025". */
    private static boolean isDateLike(String text, int at, int next) {
        boolean before = at >= 2 && text.charAt(at - 1) == '.' && isAsciiDigit(text.charAt(at - 2));
        boolean after = next + 1 < text.length() && text.charAt(next) == '.' && isAsciiDigit(text.charAt(next + 1));
        return before || after;
    }

    private static int digits(String text, int at, int limit) {
        int end = at;
        while (end < limit && isAsciiDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
