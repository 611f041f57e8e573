package org.readout.language.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The uncased BERT tokenizer (Devlin et al. 2019; greedy longest-match word pieces after Wu et al. 2016), one token at a
 * time: a token never shares a piece with its neighbour, so that each has a first piece that stands for it. Immutable.
 */
public final class WordPiece {
    /** Words of more characters are unknown as a whole, as in the encoder's pretraining. */
    private static final int LONGEST_WORD = 100;
    /** A token's further pieces are dropped: web addresses and the like say little and cost much. */
    public static final int MOST = 8;

    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> inner = new HashMap<>();
    private final int unknown;
    final int start;
    final int separator;

    /** @param vocabulary the pieces in the order of their ids, those inside words begin with {@code ##} */
    public WordPiece(List<String> vocabulary) {
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

    /** The ids of a token's pieces, at least one, at most {@link #MOST}. */
    public int[] pieces(String token) {
        if (isNot(token)) {
            return new int[] {whole.get("not")};
        }
        int[] ids = new int[MOST];
        int n = 0;
        String text = normalize(token);
        for (int from = 0; from < text.length() && n < MOST; ) {
            int to = from + 1;
            if (isWordCharacter(text.charAt(from))) {
                while (to < text.length() && isWordCharacter(text.charAt(to))) {
                    to++;
                }
            }
            n = add(text.substring(from, to), ids, n);
            from = to;
        }
        if (n == 0) {
            ids[n++] = unknown;
        }
        return Arrays.copyOf(ids, n);
    }

    /** Treebanks write "n't" as a token of its own: one piece that the encoder knows is better than three. */
    private static boolean isNot(String token) {
        return token.equalsIgnoreCase("n't") || token.equalsIgnoreCase("n’t");
    }

    private int add(String word, int[] ids, int first) {
        if (word.length() > LONGEST_WORD) {
            ids[first] = unknown;
            return first + 1;
        }
        int n = first;
        for (int from = 0; from < word.length() && n < ids.length; ) {
            Map<String, Integer> pieces = from == 0 ? whole : inner;
            int to = word.length();
            Integer id = pieces.get(word.substring(from, to));
            while (id == null && --to > from) {
                id = pieces.get(word.substring(from, to));
            }
            if (id == null) {
                ids[first] = unknown;
                return first + 1;
            }
            ids[n++] = id;
            from = to;
        }
        return n;
    }

    /** Lower case without accents and characters that do not show. */
    private static String normalize(String token) {
        boolean plain = true;
        for (int i = 0; i < token.length() && plain; i++) {
            plain = token.charAt(i) > ' ' && token.charAt(i) < 127;
        }
        if (plain) {
            return token.toLowerCase(java.util.Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(token.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(p -> !isDropped(p)).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR -> true;
            default -> point == 0xFFFD;
        };
    }

    private static boolean isWordCharacter(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c);
        }
        return !isCjk(c)
                && switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> false;
                    default -> true;
                };
    }

    private static boolean isCjk(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF);
    }
}
