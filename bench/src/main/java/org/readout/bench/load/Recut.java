package org.readout.bench.load;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.readout.model.Span;

/**
 * A text made from another by moving a part of it and putting other words and numbers in, and where everything went.
 * Offsets are UTF-16 units.
 */
final class Recut {
    private final String old;
    private final Map<String, String> words;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private Recut(String old, Map<String, String> words, Random random) {
        this.old = old;
        this.words = words;
        this.random = random;
        this.starts = new int[old.length() + 1];
        this.ends = new int[old.length() + 1];
    }

    /**
     * @param head where the part that is moved starts
     * @param cut one past it: what follows comes first
     * @param tail the end of what follows; {@code head = cut = tail} moves nothing
     * @param words what stands in the place of which words
     * @param random for the digits of numbers
     */
    static Recut of(String old, int head, int cut, int tail, Map<String, String> words, Random random) {
        Recut recut = new Recut(old, words, random);
        recut.take(0, head);
        if (cut > head && tail > cut) {
            int end = cut;
            while (end > head && Character.isWhitespace(old.charAt(end - 1))) {
                end--;
            }
            recut.take(cut, tail);
            recut.text.append("\n\n");
            recut.take(head, end);
            Arrays.fill(recut.starts, end, cut, recut.text.length());
            Arrays.fill(recut.ends, end + 1, cut, recut.text.length());
        } else {
            recut.take(head, tail);
        }
        recut.take(tail, old.length());
        recut.starts[old.length()] = recut.text.length();
        return recut;
    }

    String text() {
        return text.toString();
    }

    /** Where a span went that lies on one side of the cut. */
    Span moved(Span span) {
        int start = starts[span.start()];
        return span.isEmpty() ? new Span(start, start) : new Span(start, Math.max(start, ends[span.end()]));
    }

    private void take(int from, int to) {
        int i = from;
        while (i < to) {
            int end = i + 1;
            String instead = null;
            if (Character.isLetter(old.charAt(i))) {
                while (end < to && Character.isLetter(old.charAt(end))) {
                    end++;
                }
                instead = words.get(old.substring(i, end));
            } else if (isDigit(i)) {
                while (end < to && isDigit(end)) {
                    end++;
                }
                instead = end - i == 3 || end - i > 4 ? digits(end - i) : null;
            }
            put(i, end, instead == null ? old.substring(i, end) : instead);
            i = end;
        }
    }

    private void put(int from, int to, String piece) {
        int at = text.length();
        for (int i = from; i < to; i++) {
            starts[i] = at + Math.min(i - from, piece.length());
            ends[i + 1] = at + Math.min(i + 1 - from, piece.length());
        }
        ends[to] = at + piece.length();
        text.append(piece);
    }

    private boolean isDigit(int i) {
        return old.charAt(i) >= '0' && old.charAt(i) <= '9';
    }

    private String digits(int count) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < count; i++) {
            number.append((char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
        }
        return number.toString();
    }
}
