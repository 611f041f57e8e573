package org.readout.train.reading;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with the gold labels that its corpus has; arrays are as long as {@code words}.
 *
 * @param sentences the words that sentences begin with
 * @param paragraphs the words that paragraphs begin with
 * @param roles labels of {@link Head#ROLES}
 * @param syntax tags and trees
 * @param names labels of {@link Head#NAMES}
 * @param factuality −3 to 3 for words that are events, NaN for others
 * @param taught what teachers think of each word's role: the chance of each label of {@link Head#ROLES}, one word after
 *     the other
 */
public record LabelledText(
        List<String> words,
        BitSet sentences,
        BitSet paragraphs,
        int @Nullable [] roles,
        @Nullable Syntax syntax,
        int @Nullable [] names,
        float @Nullable [] factuality,
        float @Nullable [] taught) {

    /**
     * A treebank's columns.
     *
     * @param tags number of "UPOS|XPOS", −1 when unknown to the model
     * @param heads index of the head among the text's words, −1 for a root
     * @param relations number of the relation
     */
    public record Syntax(int[] tags, int[] heads, int[] relations) {}

    int[] rolesThere() {
        return there(roles, "roles");
    }

    int[] namesThere() {
        return there(names, "names");
    }

    Syntax syntaxThere() {
        return there(syntax, "syntax");
    }

    float[] taughtThere() {
        return there(taught, "teacher");
    }

    float[] factualityThere() {
        return there(factuality, "factuality");
    }

    private static <T> T there(@Nullable T labels, String what) {
        if (labels == null) {
            throw new IllegalStateException("texts of one batch have the same labels, and one has no " + what);
        }
        return labels;
    }

    /** For each word, the first word of its sentence. */
    int[] sentenceOf() {
        int[] first = new int[words.size()];
        int at = 0;
        for (int i = 0; i < first.length; i++) {
            if (sentences.get(i)) {
                at = i;
            }
            first[i] = at;
        }
        return first;
    }
}
