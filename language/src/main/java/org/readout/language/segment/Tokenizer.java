package org.readout.language.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.model.Limits;
import org.readout.model.Span;

/**
 * Cuts text into tokens in one pass from left to right, as the English Web Treebank does: "do|n't", "Russia|'s",
 * "30|-|day", "$|5", "U.S.", "anti-war".
 */
final class Tokenizer {
    /** Whole addresses; possessive quantifiers over disjoint classes, so linear. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"“”]++|[\\w.+-]{1,64}+@[\\w-]{1,64}+(?:\\.[\\w-]{1,64}+)++|[@#][\\w]{2,64}+");

    private static final Pattern NUMBER = Pattern.compile(
            "\\d++(?:[.,:/]\\d++)*+(?:st|nd|rd|th|s|am|pm|mm|m|bn|km|kg|k|[A-Z]{1,4}+)?+(?![\\p{L}\\d])|\\d++(?:[.,:/]\\d++)*+");
    /** A telephone number of North America. */
    private static final Pattern DIGITS = Pattern.compile("(?:\\d{3}-)?\\d{3}-\\d{4}(?![\\d-])");

    /** Faces. */
    private static final Pattern FACE = Pattern.compile("[:;=]-?[()DPp](?![\\p{L}\\d])");

    private static final Pattern ACRONYM = Pattern.compile("Ph\\.D\\.|(?:\\p{L}\\.){2,12}+");
    private static final Pattern CLITIC = Pattern.compile("(?i)(?:'|’)(?:s|re|ve|ll|d|m)$");
    /** A year or decade cut short: "’90s". */
    private static final Pattern SHORT_YEAR = Pattern.compile("['’]\\d\\d(?:s)?+(?![\\p{L}\\d])");

    /** UTF-16 units of one token; longer ones are cut, so that a sentence is never longer than its limit. */
    static final int LONGEST = Limits.SENTENCE / 2;

    private static final String DASHES = "-–—‐‑‒―";

    /** Marks that draw a line when they are repeated. */
    private static final String RULES = "*=~<>^$";

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** The tokens of a stretch of text. */
    List<Span> tokens(String text, Span range) {
        List<Span> out = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text).region(range.start(), range.end());
        Matcher number = NUMBER.matcher(text).region(range.start(), range.end());
        Matcher digits = DIGITS.matcher(text).region(range.start(), range.end());
        Matcher face = FACE.matcher(text).region(range.start(), range.end());
        Matcher acronym = ACRONYM.matcher(text).region(range.start(), range.end());
        Matcher year = SHORT_YEAR.matcher(text).region(range.start(), range.end());
        int i = range.start();
        while (i < range.end()) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                i++;
            } else if (startsWord(text, i, range)
                    && address.region(i, range.end()).lookingAt()) {
                int end = trimAddress(text, i, address.end());
                out.add(new Span(i, end));
                i = end;
            } else if (Character.isDigit(c)
                    && startsWord(text, i, range)
                    && digits.region(i, range.end()).lookingAt()) {
                out.add(new Span(i, digits.end()));
                i = digits.end();
            } else if (":;=".indexOf(c) >= 0
                    && (i == range.start() || isSpace(text.charAt(i - 1)))
                    && face.region(i, range.end()).lookingAt()) {
                out.add(new Span(i, face.end()));
                i = face.end();
            } else if (Character.isDigit(c) && number.region(i, range.end()).lookingAt()) {
                out.add(new Span(i, number.end()));
                i = number.end();
            } else if (Character.isLetter(c)
                    && acronym.region(i, range.end()).lookingAt()
                    && !isLetterAt(text, acronym.end(), range)) {
                out.add(new Span(i, acronym.end()));
                i = acronym.end();
            } else if (isWordPart(text, i)) {
                i = word(text, i, range.end(), out);
            } else if (isApostrophe(c)
                    && startsWord(text, i, range)
                    && year.region(i, range.end()).lookingAt()) {
                out.add(new Span(i, year.end()));
                i = year.end();
            } else {
                int end = mark(text, i, range.end());
                out.add(new Span(i, end));
                i = end;
            }
        }
        return bounded(text, out);
    }

    /** The same tokens, those that are too long cut. */
    private static List<Span> bounded(String text, List<Span> tokens) {
        if (tokens.stream().allMatch(t -> t.length() <= LONGEST)) {
            return tokens;
        }
        List<Span> out = new ArrayList<>();
        for (Span token : tokens) {
            int start = token.start();
            while (token.end() - start > LONGEST) {
                int end = start + LONGEST - (Character.isHighSurrogate(text.charAt(start + LONGEST - 1)) ? 1 : 0);
                out.add(new Span(start, end));
                start = end;
            }
            out.add(new Span(start, token.end()));
        }
        return out;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean startsWord(String text, int i, Span range) {
        return i == range.start() || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private static boolean isLetterAt(String text, int i, Span range) {
        return i < range.end() && Character.isLetter(text.charAt(i));
    }

    private static int trimAddress(String text, int start, int end) {
        int stop = end;
        while (stop > start + 1 && ".,;:!?)'’]\"”".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    private static boolean isWordPart(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(i))
                || Character.isLowSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '_'
                || c == '\u00AD';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /** Reads a word with its clitics and returns where it ends. */
    private int word(String text, int start, int limit, List<Span> out) {
        int end = start;
        while (end < limit) {
            char c = text.charAt(end);
            boolean inside = end + 1 < limit && end > start && isWordPart(text, end + 1);
            boolean dotted = inside && c == '.' && isDotted(text, end, limit);
            if (isWordPart(text, end) || dotted || (inside && (isApostrophe(c) || c == '&'))) {
                end++;
            } else if (inside
                    && c == '-'
                    && end - start <= Abbreviations.LONGEST
                    && abbreviations.isPrefix(text.substring(start, end))) {
                end++;
            } else {
                break;
            }
        }
        if (end < limit && text.charAt(end) == '.' && keepsStop(text, start, end)) {
            end++;
            out.add(new Span(start, end));
            return end;
        }
        clitics(text, start, end, out);
        return end;
    }

    /** A full stop before two small letters and no space: a site or a file, "kavara.gr". */
    private static boolean isDotted(String text, int stop, int limit) {
        return stop + 2 < limit
                && Character.isLowerCase(text.charAt(stop + 1))
                && Character.isLowerCase(text.charAt(stop + 2));
    }

    private boolean keepsStop(String text, int start, int end) {
        if (end - start > Abbreviations.LONGEST) {
            return false;
        }
        String word = text.substring(start, end);
        if (word.equalsIgnoreCase("no") || word.equalsIgnoreCase("nos")) {
            // "No. 10" is a number; "No." is an answer.
            return end + 2 < text.length() && isSpace(text.charAt(end + 1)) && Character.isDigit(text.charAt(end + 2));
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial
                || abbreviations.isAbbreviation(word)
                        && (Character.isUpperCase(word.charAt(0)) || isLowerAbbreviation(word));
    }

    private static boolean isLowerAbbreviation(String word) {
        return word.equals("etc") || word.equals("vs") || word.equals("v") || word.equals("al") || word.equals("pp");
    }

    private void clitics(String text, int start, int end, List<Span> out) {
        String word = text.substring(start, end);
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        int cut = -1;
        if (lower.length() > 3 && (lower.endsWith("n't") || lower.endsWith("n’t"))) {
            cut = end - 3;
        } else if (end - start <= Abbreviations.LONGEST && abbreviations.cut(lower) > 0 && !isCapitals(word)) {
            cut = start + abbreviations.cut(lower);
        } else {
            Matcher clitic = CLITIC.matcher(word);
            if (clitic.find() && clitic.start() > 0) {
                cut = start + clitic.start();
            }
        }
        if (cut < 0) {
            out.add(new Span(start, end));
        } else {
            out.add(new Span(start, cut));
            out.add(new Span(cut, end));
        }
    }

    /** "IM" and "DIDNT" may stand for anything. */
    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** Punctuation: runs of full stops, of the same dash, and doubled quotes are one token; all else is one character. */
    private static int mark(String text, int start, int limit) {
        char c = text.charAt(start);
        int end = start + 1;
        if (c == '.' || DASHES.indexOf(c) >= 0 || c == '!' || c == '?') {
            while (end < limit
                    && (text.charAt(end) == c || ((c == '!' || c == '?') && "!?".indexOf(text.charAt(end)) >= 0))) {
                end++;
            }
            return end;
        }
        if (RULES.indexOf(c) >= 0) {
            while (end < limit && text.charAt(end) == c) {
                end++;
            }
            return end;
        }
        boolean doubled = end < limit && text.charAt(end) == c && (c == '\'' || c == '`' || c == '’' || c == '‘');
        if (doubled) {
            return end + 1;
        }
        if (isApostrophe(c)
                && end + 1 <= limit
                && end < limit
                && (text.charAt(end) == 's' || text.charAt(end) == 'S')
                && (end + 1 == limit || !isWordPart(text, end + 1))) {
            return end + 1;
        }
        return Character.isHighSurrogate(c) ? symbol(text, start, limit) : end;
    }

    /** Where a symbol beyond the first plane ends; the two halves of a flag are one. */
    private static int symbol(String text, int start, int limit) {
        int point = text.codePointAt(start);
        int end = Math.min(limit, start + Character.charCount(point));
        boolean flag = isFlagHalf(point) && end + 2 <= limit && isFlagHalf(text.codePointAt(end));
        return flag ? end + 2 : end;
    }

    private static boolean isFlagHalf(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }
}
