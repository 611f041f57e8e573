package org.readout.ledger.record;

import org.jspecify.annotations.Nullable;

/**
 * Text as every database takes it: NUL and lone surrogates, which some refuse, become U+FFFD. Only for the tables that
 * are searched and listed; the reading keeps an article's text as it is.
 */
public final class Clean {
    private static final char REPLACEMENT = '\uFFFD';

    private Clean() {}

    public static String of(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    public static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
