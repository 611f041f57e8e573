package org.readout.language.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs paragraphs into windows of bounded length: whole paragraphs while they fit, each closed by a separator; one that
 * is too long alone is cut at the last sentence end that fits, else between words.
 */
final class Windows {
    /** Ids of one window, the markers included: what the model was trained on. */
    static final int LONGEST = 224;

    private Windows() {}

    /** @param first the first piece @param end one past the last piece */
    record Range(int first, int end) {
        int length() {
            return end - first;
        }
    }

    /** A window is a list of ranges, each followed by a separator. */
    static List<List<Range>> pack(Pieces pieces, List<Range> paragraphs, boolean[] sentenceStart) {
        List<List<Range>> windows = new ArrayList<>();
        List<Range> window = new ArrayList<>();
        int length = 1;
        for (Range paragraph : paragraphs) {
            for (Range unit : cut(pieces, paragraph, sentenceStart)) {
                if (!window.isEmpty() && length + unit.length() + 1 > LONGEST) {
                    windows.add(List.copyOf(window));
                    window.clear();
                    length = 1;
                }
                window.add(unit);
                length += unit.length() + 1;
            }
        }
        if (!window.isEmpty()) {
            windows.add(List.copyOf(window));
        }
        return windows;
    }

    private static List<Range> cut(Pieces pieces, Range paragraph, boolean[] sentenceStart) {
        int longest = LONGEST - 2;
        List<Range> units = new ArrayList<>();
        int first = paragraph.first();
        while (paragraph.end() - first > longest) {
            int at = first + longest;
            while (at > first + longest / 3 && !sentenceStart[at]) {
                at--;
            }
            if (!sentenceStart[at]) {
                at = first + longest;
                while (at > first + 1 && pieces.isInner(at)) {
                    at--;
                }
            }
            units.add(new Range(first, at));
            first = at;
        }
        if (first < paragraph.end()) {
            units.add(new Range(first, paragraph.end()));
        }
        return units;
    }
}
