package org.readout.model;

import java.util.Collection;
import java.util.List;

/**
 * A half-open range {@code [start, end)} of UTF-16 units of an article's text.
 *
 * @param start the first unit, from 0
 * @param end one past the last unit, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** Checks the bounds. @throws IllegalArgumentException when {@code start < 0} or {@code end < start} */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "span [" + start + ", " + end + "): start must be >= 0 and end >= start");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** The number of units that both spans cover. */
    public int overlap(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** The text that this span covers. @throws IndexOutOfBoundsException when it reaches past the text */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** The smallest span that covers all of {@code spans}, which must not be empty. */
    public static Span covering(Collection<Span> spans) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Span span : spans) {
            start = Math.min(start, span.start);
            end = Math.max(end, span.end);
        }
        return new Span(start, end);
    }

    /** The texts of several spans, joined by " … " where they are apart. */
    public static String text(List<Span> spans, CharSequence text) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            if (!out.isEmpty()) {
                out.append(" … ");
            }
            out.append(span.of(text));
        }
        return out.toString();
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
