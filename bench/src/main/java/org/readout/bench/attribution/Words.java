package org.readout.bench.attribution;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Span;

/**
 * The words that attribution is measured on, the same whatever tokenizer the product uses: runs of letters and digits,
 * and every other visible character.
 */
final class Words {
    private final List<Span> spans = new ArrayList<>();

    Words(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                spans.add(new Span(i, end));
            } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
                spans.add(new Span(i, end));
            }
            i = end;
        }
    }

    int size() {
        return spans.size();
    }

    Span get(int word) {
        return spans.get(word);
    }

    /** The first word that ends after an offset. */
    int from(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words that a span touches, as {@code [first, end)}. */
    Span of(Span span) {
        int first = from(span.start());
        int end = first;
        while (end < spans.size() && spans.get(end).start() < span.end()) {
            end++;
        }
        return new Span(first, end);
    }
}
