package org.readout.language.encoder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Packs paragraphs into windows of bounded length: whole paragraphs while they fit, each closed by a separator; one that
 * is too long alone is cut at the last sentence end that fits, else between tokens. Used alike in training and reading.
 */
public final class Windows {
    /** Ids of one window, the markers included. */
    public static final int LONGEST = 160;

    private final List<int[]> pieces;
    private final List<String> words;
    private final WordPiece wordPiece;
    private final List<Window> windows = new ArrayList<>();
    private final List<int[]> ranges = new ArrayList<>();
    private int length = 1;

    private Windows(WordPiece wordPiece, List<String> words) {
        this.wordPiece = wordPiece;
        this.words = words;
        this.pieces = new ArrayList<>(words.size());
        for (String word : words) {
            pieces.add(wordPiece.pieces(word));
        }
    }

    /**
     * @param sentences the tokens that sentences begin with
     * @param paragraphs the tokens that paragraphs begin with
     * @param first the most ids of the first window, at most {@link #LONGEST}: training shifts the packing by it
     */
    public static List<Window> pack(
            WordPiece wordPiece, List<String> words, BitSet sentences, BitSet paragraphs, int first) {
        Windows packing = new Windows(wordPiece, words);
        for (int from = 0; from < words.size(); ) {
            int next = paragraphs.nextSetBit(from + 1);
            int end = next < 0 ? words.size() : next;
            packing.paragraph(from, end, sentences, first);
            from = end;
        }
        packing.close();
        return packing.windows;
    }

    private void paragraph(int from, int end, BitSet sentences, int first) {
        int at = from;
        while (at < end) {
            int cut = cut(at, end, sentences);
            int size = size(at, cut);
            int limit = windows.isEmpty() ? first : LONGEST;
            if (!ranges.isEmpty() && length + size + 1 > limit) {
                close();
            }
            ranges.add(new int[] {at, cut});
            length += size + 1;
            at = cut;
        }
    }

    /** The end of the longest run of tokens from {@code at} that fits: a sentence's end where that is not too short. */
    private int cut(int at, int end, BitSet sentences) {
        int size = 0;
        int fits = at;
        while (fits < end && size + pieces.get(fits).length <= LONGEST - 2) {
            size += pieces.get(fits++).length;
        }
        if (fits == end) {
            return end;
        }
        int sentence = sentences.previousSetBit(fits);
        return sentence > at + (fits - at) / 3 ? sentence : fits;
    }

    private int size(int from, int end) {
        int size = 0;
        for (int i = from; i < end; i++) {
            size += pieces.get(i).length;
        }
        return size;
    }

    private void close() {
        if (ranges.isEmpty()) {
            return;
        }
        long[] ids = new long[length];
        long[] casing = new long[length];
        int[] tokens = new int[length];
        java.util.Arrays.fill(tokens, -1);
        int at = 0;
        ids[at++] = wordPiece.start;
        for (int[] range : ranges) {
            for (int token = range[0]; token < range[1]; token++) {
                tokens[at] = token;
                int shape = Casing.of(words.get(token)).ordinal();
                for (int piece : pieces.get(token)) {
                    casing[at] = shape;
                    ids[at++] = piece;
                }
            }
            ids[at++] = wordPiece.separator;
        }
        windows.add(new Window(ids, casing, tokens));
        ranges.clear();
        length = 1;
    }
}
