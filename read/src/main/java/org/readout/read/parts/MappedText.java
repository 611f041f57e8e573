package org.readout.read.parts;

import java.util.Arrays;
import java.util.Optional;
import org.readout.model.SourceMap;
import org.readout.model.Span;

/**
 * Text under construction in which each character may know where in the source it comes from. White space is kept as it
 * is appended; {@link #space} collapses. Not thread-safe until it is frozen by {@link #map}.
 */
public final class MappedText {
    private static final int NOWHERE = -1;

    private final StringBuilder text = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];

    /** A text from nowhere. */
    public static MappedText of(String text) {
        MappedText mapped = new MappedText();
        for (int i = 0; i < text.length(); i++) {
            mapped.append(text.charAt(i), NOWHERE, NOWHERE);
        }
        return mapped;
    }

    /** Adds one UTF-16 unit that stands at {@code [start, end)} of the source, or nowhere when negative. */
    public void append(char unit, int start, int end) {
        int at = text.length();
        if (at == from.length) {
            from = Arrays.copyOf(from, 2 * at);
            to = Arrays.copyOf(to, 2 * at);
        }
        from[at] = start;
        to[at] = end;
        text.append(unit);
    }

    /** Adds a unit that the source does not have. */
    public void insert(char unit) {
        append(unit, NOWHERE, NOWHERE);
    }

    /** Adds one space unless there is one already or nothing before it. */
    public void space(int start, int end) {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            append(' ', start, end);
        }
    }

    /** Adds all of another. */
    public void append(MappedText other) {
        for (int i = 0; i < other.length(); i++) {
            append(other.text.charAt(i), other.from[i], other.to[i]);
        }
    }

    /** Takes white space off the end. */
    public void trimEnd() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The way back, as of now. */
    public SourceMap map() {
        int[] starts = Arrays.copyOf(from, text.length());
        int[] ends = Arrays.copyOf(to, text.length());
        return span -> source(span, starts, ends);
    }

    /** From the first known character to the last, as long as they stand in the source in the same order. */
    private static Optional<Span> source(Span span, int[] starts, int[] ends) {
        int first = span.start();
        int last = Math.min(span.end(), starts.length) - 1;
        while (first <= last && starts[first] == NOWHERE) {
            first++;
        }
        while (last >= first && ends[last] == NOWHERE) {
            last--;
        }
        return first > last || ends[last] < starts[first]
                ? Optional.empty()
                : Optional.of(new Span(starts[first], ends[last]));
    }
}
