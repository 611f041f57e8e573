package org.readout.model;

/**
 * The one converter between the UTF-16 offsets used inside and the Unicode code points that leave the program (W3C
 * Web Annotation Data Model: selections are counted in code points).
 *
 * <p>Made once for a text; each conversion then costs a table look-up. Immutable.
 */
public final class CodePoints {
    /** For each UTF-16 offset the number of code points before it; null when the text has no surrogate pair. */
    private final int @org.jspecify.annotations.Nullable [] before;

    private final int length;

    public CodePoints(String text) {
        length = text.length();
        if (text.codePointCount(0, length) == length) {
            before = null;
            return;
        }
        int[] table = new int[length + 1];
        int points = 0;
        for (int i = 0; i < length; i++) {
            table[i] = points;
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                table[++i] = points;
            }
            points++;
        }
        table[length] = points;
        before = table;
    }

    /** The code points before a UTF-16 offset; inside a surrogate pair, those before the pair. */
    public int point(int unit) {
        if (unit < 0 || unit > length) {
            throw new IndexOutOfBoundsException("offset " + unit + " in a text of " + length + " units");
        }
        return before == null ? unit : before[unit];
    }

    /** The UTF-16 offset of a code point. */
    public int unit(int point) {
        if (before == null) {
            return point;
        }
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The span in code points. */
    public Span points(Span units) {
        return new Span(point(units.start()), point(units.end()));
    }

    /** The span in UTF-16 units. */
    public Span units(Span points) {
        return new Span(unit(points.start()), unit(points.end()));
    }
}
