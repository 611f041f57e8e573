package org.readout.story.origin;

import java.util.List;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.story.Words;

/**
 * An article's body as the set of hashes of its runs of five words (Broder 1997): what two near-copies have in common
 * however they were trimmed, reordered or re-headlined.
 *
 * @param hashes sorted, each once
 */
record Shingles(int[] hashes) {
    private static final int LENGTH = 5;
    /** A single common phrase makes no copy. */
    private static final int LEAST = 6;

    static Shingles of(Article article) {
        StringBuilder body = new StringBuilder();
        for (Block block : article.blocks()) {
            if (block.kind() == Block.Kind.PARAGRAPH) {
                body.append(block.span().of(article.text())).append('\n');
            }
        }
        List<String> words = Words.of(body.toString());
        int[] hashes = new int[Math.max(0, words.size() - LENGTH + 1)];
        for (int i = 0; i < hashes.length; i++) {
            int hash = 17;
            for (int j = 0; j < LENGTH; j++) {
                hash = hash * 31 + words.get(i + j).hashCode();
            }
            hashes[i] = hash * 0x9E3779B1;
        }
        return new Shingles(java.util.Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** The share of the shorter body's shingles that stand in the longer one, 0 to 1. */
    double containment(Shingles other) {
        int shorter = Math.min(hashes.length, other.hashes.length);
        int common = common(other);
        return common < LEAST ? 0 : (double) common / shorter;
    }

    int common(Shingles other) {
        int common = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
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
