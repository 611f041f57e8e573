package org.readout.ledger.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as its words for searching: runs of letters and digits, lower case, without accents. Both databases index and
 * are asked in these words, so that they agree on what a word is.
 */
public final class Words {
    private Words() {}

    /** The words of a text, in order. */
    public static List<String> of(CharSequence text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The words of a text, apart by spaces. */
    public static String line(CharSequence text) {
        return String.join(" ", of(text));
    }
}
