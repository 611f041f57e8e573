package org.readout.train.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A text while sentences are added to it. */
final class TextDraft {
    final List<String> words = new ArrayList<>();
    final BitSet sentences = new BitSet();
    final BitSet paragraphs = new BitSet();

    void beginParagraph() {
        paragraphs.set(words.size());
    }

    void beginSentence() {
        sentences.set(words.size());
        if (words.isEmpty()) {
            beginParagraph();
        }
    }

    void add(String word) {
        words.add(word);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Now and then a sentence as headlines, tickers and chats write it: what the model must bear. */
    static List<String> reshaped(List<String> sentence, Random random) {
        int kind = random.nextInt(60);
        if (kind > 7) {
            return sentence;
        }
        return sentence.stream()
                .map(w -> switch (kind) {
                    case 0 -> w.toUpperCase(Locale.ROOT);
                    case 1 -> w.toLowerCase(Locale.ROOT);
                    default -> w.length() > 3 ? Character.toUpperCase(w.charAt(0)) + w.substring(1) : w;
                })
                .toList();
    }
}
