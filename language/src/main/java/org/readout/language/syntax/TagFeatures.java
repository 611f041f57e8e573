package org.readout.language.syntax;

import org.readout.language.perceptron.WordForm;

/** What the tagger looks at, for one word of a sentence. */
public final class TagFeatures {
    /** No word has more features. */
    public static final int MOST = 32;

    private TagFeatures() {}

    private static WordForm at(WordForm[] words, int i) {
        return i < 0 || i >= words.length ? WordForm.NONE : words[i];
    }

    private static int mix(int template, int a) {
        return (template * 0x1000193 + a) * 0x85EBCA6B;
    }

    private static int mix(int template, int a, int b) {
        return mix(mix(template, a), b);
    }

    private static int mix(int template, int a, int b, int c) {
        return mix(mix(mix(template, a), b), c);
    }

    /**
     * Fills {@code out} and returns how many.
     *
     * @param tags the classes given to the words before
     */
    static int of(WordForm[] words, int[] tags, int i, int[] out) {
        WordForm w = words[i];
        WordForm p = at(words, i - 1);
        WordForm pp = at(words, i - 2);
        WordForm n = at(words, i + 1);
        WordForm nn = at(words, i + 2);
        int t1 = i > 0 ? tags[i - 1] : -1;
        int t2 = i > 1 ? tags[i - 2] : -1;
        int k = 0;
        out[k++] = mix(1, 0);
        out[k++] = mix(2, w.word());
        out[k++] = mix(3, w.lower());
        out[k++] = mix(4, w.suffix1());
        out[k++] = mix(5, w.suffix2());
        out[k++] = mix(6, w.suffix3());
        out[k++] = mix(7, w.suffix4());
        out[k++] = mix(8, w.prefix2());
        out[k++] = mix(9, w.prefix3());
        out[k++] = mix(10, w.shape(), i == 0 ? 1 : 0);
        out[k++] = mix(11, t1);
        out[k++] = mix(12, t1, t2);
        out[k++] = mix(13, t1, w.lower());
        out[k++] = mix(14, p.lower());
        out[k++] = mix(15, pp.lower());
        out[k++] = mix(16, n.lower());
        out[k++] = mix(17, nn.lower());
        out[k++] = mix(18, p.lower(), w.lower());
        out[k++] = mix(19, w.lower(), n.lower());
        out[k++] = mix(20, n.suffix3());
        out[k++] = mix(21, p.suffix3());
        out[k++] = mix(22, t1, t2, w.lower());
        out[k++] = mix(23, t1, w.suffix3());
        out[k++] = mix(24, n.shape(), w.shape());
        out[k++] = mix(25, p.lower(), n.lower());
        out[k++] = mix(26, t1, n.lower());
        out[k++] = mix(27, w.suffix3(), n.suffix3());
        out[k++] = mix(28, nn.suffix3(), n.suffix2());
        out[k++] = mix(29, t1, w.shape(), n.shape());
        return k;
    }
}
