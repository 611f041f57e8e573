package org.readout.story.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.story.Words;

/**
 * An article's body as the set of hashes of its runs of five words (Broder 1997): what two near-copies have in common
 * however they were trimmed, reordered or re-headlined.
 *
 * @param hashes sorted, each once
 * @param paragraphs the hashes of each paragraph of some length that is not mostly somebody's words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Shingles(int[] hashes, List<int[]> paragraphs) {
    private static final int LENGTH = 5;
    /** A single common phrase makes no copy. */
    private static final int LEAST = 6;

    /** Words of a paragraph that is long enough to be nobody else's by chance. */
    private static final int PARAGRAPH = 18;

    /** So much of a paragraph must stand in the other text for it to be copied. */
    private static final double COPIED = 0.6;

    static Shingles of(Article article) {
        StringBuilder body = new StringBuilder();
        List<int[]> paragraphs = new ArrayList<>();
        for (Block block : article.blocks()) {
            if (block.kind() == Block.Kind.PARAGRAPH) {
                String text = block.span().of(article.text());
                body.append(text).append('\n');
                List<String> words = Words.of(text);
                if (words.size() >= PARAGRAPH && !isQuoted(text)) {
                    paragraphs.add(hashes(words));
                }
            }
        }
        return new Shingles(hashes(Words.of(body.toString())), paragraphs);
    }

    /** Whether half of a paragraph stands in quotation marks: what one person said, many print. */
    private static boolean isQuoted(String paragraph) {
        int quoted = 0;
        boolean open = false;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            open = c == '“' || c != '”' && (c == '"' ? !open : open);
            quoted += open ? 1 : 0;
        }
        return 2 * quoted >= paragraph.length();
    }

    private static int[] hashes(List<String> words) {
        int[] hashes = new int[Math.max(0, words.size() - LENGTH + 1)];
        for (int i = 0; i < hashes.length; i++) {
            int hash = 17;
            for (int j = 0; j < LENGTH; j++) {
                hash = hash * 31 + words.get(i + j).hashCode();
            }
            hashes[i] = hash * 0x9E3779B1;
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** How many paragraphs of this text stand in the other, in words of its own reporter. */
    int copied(Shingles other) {
        int copied = 0;
        for (int[] paragraph : paragraphs) {
            copied += common(paragraph, other.hashes) >= COPIED * paragraph.length ? 1 : 0;
        }
        return copied;
    }

    /** The share of the shorter body's shingles that stand in the longer one, 0 to 1. */
    double containment(Shingles other) {
        return containment(other, common(hashes, other.hashes));
    }

    /** The same, where it is known how many they have in common. */
    double containment(Shingles other, int common) {
        int shorter = Math.min(hashes.length, other.hashes.length);
        return common < LEAST ? 0 : (double) common / shorter;
    }

    private static int common(int[] these, int[] those) {
        int common = 0;
        for (int i = 0, j = 0; i < these.length && j < those.length; ) {
            int order = Integer.compare(these[i], those[j]);
            if (order == 0) {
                common++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
        }
        return common;
    }
}
