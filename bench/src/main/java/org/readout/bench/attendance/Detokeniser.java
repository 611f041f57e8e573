package org.readout.bench.attendance;

import java.util.List;

/** Puts tokenised text back as it was printed: "today 's", "re - election", "( CICA )". */
public final class Detokeniser {
    private static final List<String> LEFT = List.of(
            ",", ".", ";", ":", "?", "!", ")", "]", "%", "'s", "’s", "n't", "'re", "'ll", "'ve", "'d", "'m", "'");
    private static final List<String> RIGHT = List.of("(", "[", "$", "£", "€");

    private Detokeniser() {}

    public static String join(String tokenised) {
        String[] words = tokenised.strip().split(" +");
        StringBuilder out = new StringBuilder();
        boolean open = false;
        boolean glue = true;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean quote = word.equals("\"");
            boolean hyphen = word.equals("-") && i > 0 && i + 1 < words.length;
            boolean left = LEFT.contains(word) || (quote && open) || hyphen;
            if (!glue && !left) {
                out.append(' ');
            }
            out.append(word);
            glue = RIGHT.contains(word) || (quote && !open) || hyphen;
            if (quote) {
                open = !open;
            }
        }
        return out.toString();
    }
}
