package org.readout.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.readout.language.perceptron.WordForm;

/** Frequent words that have one tag nearly always: "the", "said", "after". */
final class TagLexicon {
    private static final int MOST = 1 << 20;

    private final int[] words;
    private final int[] tags;

    private TagLexicon(int[] words, int[] tags) {
        this.words = words;
        this.tags = tags;
    }

    /** @param sure tag classes by {@link WordForm#word()} */
    static TagLexicon of(Map<Integer, Integer> sure) {
        SortedMap<Integer, Integer> sorted = new TreeMap<>(sure);
        return new TagLexicon(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** The one tag class of a word, or −1. */
    int tag(WordForm word) {
        int at = Arrays.binarySearch(words, word.word());
        return at < 0 ? -1 : tags[at];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.length);
        for (int i = 0; i < words.length; i++) {
            out.writeInt(words[i]);
            out.writeShort(tags[i]);
        }
    }

    static TagLexicon read(DataInputStream in, int classes) throws IOException {
        int n = in.readInt();
        if (n < 0 || n > MOST) {
            throw new IOException("a tag lexicon of " + n + " words");
        }
        int[] words = new int[n];
        int[] tags = new int[n];
        for (int i = 0; i < n; i++) {
            words[i] = in.readInt();
            tags[i] = in.readUnsignedShort();
            if (tags[i] >= classes) {
                throw new IOException("tag " + tags[i] + " of " + classes);
            }
        }
        return new TagLexicon(words, tags);
    }
}
