package org.readout.language.attribution;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The uncased BERT tokenizer (Devlin et al. 2019; greedy longest-match word pieces after Wu et al. 2016) with exact
 * offsets: text is cleaned, lower-cased and stripped of accents character by character, so that each piece knows the
 * UTF-16 units that it came from. Immutable.
 */
final class WordPiece {
    /** Words of more characters are unknown as a whole, as in training. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> inner = new HashMap<>();
    final int unknown;
    final int start;
    final int separator;

    /** @param vocabulary the pieces in the order of their ids, those inside words begin with {@code ##} */
    WordPiece(List<String> vocabulary) {
        for (int id = 0; id < vocabulary.size(); id++) {
            String piece = vocabulary.get(id);
            if (piece.startsWith("##") && piece.length() > 2) {
                inner.put(piece.substring(2), id);
            } else {
                whole.put(piece, id);
            }
        }
        unknown = special("[UNK]");
        start = special("[CLS]");
        separator = special("[SEP]");
    }

    private int special(String piece) {
        Integer id = whole.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return id;
    }

    /** The pieces of {@code text[from, to)}, appended to {@code out}. */
    void tokenize(CharSequence text, int from, int to, Pieces out) {
        Word word = new Word();
        int i = from;
        while (i < to) {
            int point = Character.codePointAt(text, i);
            int next = Math.min(to, i + Character.charCount(point));
            if (isWhite(point)) {
                flush(word, out);
            } else if (!isDropped(point)) {
                if (isCjk(point)) {
                    flush(word, out);
                    word.add(point, i, next);
                    flush(word, out);
                } else {
                    normalized(point, i, next, word, out);
                }
            }
            i = next;
        }
        flush(word, out);
    }

    private void normalized(int point, int start, int end, Word word, Pieces out) {
        if (point < 128) {
            append(point >= 'A' && point <= 'Z' ? point + 32 : point, start, end, word, out);
            return;
        }
        String decomposed = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
        for (int k = 0; k < decomposed.length(); ) {
            int part = decomposed.codePointAt(k);
            k += Character.charCount(part);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                append(Character.toLowerCase(part), start, end, word, out);
            }
        }
    }

    private void append(int point, int start, int end, Word word, Pieces out) {
        if (isPunctuation(point)) {
            flush(word, out);
            word.add(point, start, end);
            flush(word, out);
        } else {
            word.add(point, start, end);
        }
    }

    private void flush(Word word, Pieces out) {
        int length = word.chars.length();
        if (length == 0) {
            return;
        }
        int before = out.size();
        if (word.points > LONGEST_WORD || !split(word, out)) {
            out.truncate(before);
            out.add(unknown, word.start[0], word.end[length - 1], false);
        }
        word.clear();
    }

    private boolean split(Word word, Pieces out) {
        String chars = word.chars.toString();
        int from = 0;
        while (from < chars.length()) {
            Map<String, Integer> pieces = from == 0 ? whole : inner;
            int to = chars.length();
            Integer id = pieces.get(chars.substring(from, to));
            while (id == null && --to > from) {
                id = pieces.get(chars.substring(from, to));
            }
            if (id == null) {
                return false;
            }
            out.add(id, word.start[from], word.end[to - 1], from > 0);
            from = to;
        }
        return true;
    }

    private static boolean isWhite(int point) {
        return point == ' ' || point == '\t' || point == '\n' || point == '\r' || Character.isSpaceChar(point);
    }

    /** Control and format characters, unassigned ones, and the replacement character. */
    private static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> point == 0xFFFD;
        };
    }

    private static boolean isPunctuation(int point) {
        if (point < 128) {
            return point > ' ' && point < 127 && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isCjk(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x20000 && point <= 0x2A6DF)
                || (point >= 0x2A700 && point <= 0x2CEAF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }

    /** A word in the making: its normalised characters and, for each, the units that it came from. */
    private static final class Word {
        private final StringBuilder chars = new StringBuilder();
        private int[] start = new int[64];
        private int[] end = new int[64];
        private int points;

        void add(int point, int from, int to) {
            points++;
            if (points > LONGEST_WORD + 1) {
                end[chars.length() - 1] = to; // unknown anyway: only its end matters
                return;
            }
            int units = Character.charCount(point);
            if (chars.length() + units > start.length) {
                start = java.util.Arrays.copyOf(start, start.length * 2);
                end = java.util.Arrays.copyOf(end, end.length * 2);
            }
            for (int k = 0; k < units; k++) {
                start[chars.length() + k] = from;
                end[chars.length() + k] = to;
            }
            chars.appendCodePoint(point);
        }

        void clear() {
            chars.setLength(0);
            points = 0;
        }
    }
}
