package org.readout.language.names;

import java.util.List;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Sense;

/**
 * What the actor book knows of the words of a sentence: for each token the kind of the longest listed name that covers
 * it, and where in that name it stands.
 *
 * @param kind −1 for none, else {@link Sense.Kind} by ordinal
 * @param part 0 alone, 1 first, 2 inside, 3 last
 */
record Gazetteer(int[] kind, int[] part) {
    private static final int LONGEST = 6;

    static Gazetteer of(List<Token> words, ActorBook book) {
        int n = words.size();
        int[] kind = new int[n];
        int[] part = new int[n];
        java.util.Arrays.fill(kind, -1);
        for (int i = 0; i < n; ) {
            i = mark(words, i, book, kind, part);
        }
        return new Gazetteer(kind, part);
    }

    private static int mark(List<Token> words, int i, ActorBook book, int[] kind, int[] part) {
        if (!isCapital(words.get(i).text())) {
            return i + 1;
        }
        for (int end = Math.min(words.size(), i + LONGEST); end > i; end--) {
            if (!Character.isLetterOrDigit(words.get(end - 1).text().charAt(0))) {
                continue;
            }
            List<Sense> senses = book.senses(text(words, i, end));
            if (!senses.isEmpty()) {
                for (int j = i; j < end; j++) {
                    kind[j] = senses.getFirst().kind().ordinal();
                    part[j] = end - i == 1 ? 0 : j == i ? 1 : j == end - 1 ? 3 : 2;
                }
                return end;
            }
        }
        return i + 1;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** Words as they stand in the text, with its spaces. */
    static String text(List<Token> words, int first, int end) {
        StringBuilder out = new StringBuilder(words.get(first).text());
        for (int i = first + 1; i < end; i++) {
            if (words.get(i).span().start() > words.get(i - 1).span().end()) {
                out.append(' ');
            }
            out.append(words.get(i).text());
        }
        return out.toString();
    }
}
