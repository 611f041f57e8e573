package org.readout.read.text;

import java.util.ArrayList;
import java.util.List;
import org.readout.model.Span;

/**
 * A stretch of text that stands for itself: a line, or in text wrapped at a fixed width a run of lines.
 *
 * @param span without the white space around it
 * @param blankBefore whether an empty line (or the beginning) stands before it
 */
record Line(Span span, boolean blankBefore) {
    /** The widths at which mail and wire software wraps. */
    private static final int NARROWEST = 50;

    private static final int WIDEST = 90;
    private static final int LINES_THAT_TELL = 3;

    /** Cuts a text. */
    static List<Line> of(String text) {
        List<Line> lines = lines(text);
        return isWrapped(lines, text) ? joined(lines, text) : lines;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            int from = start;
            int to = end;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Line(new Span(from, to), blank));
                blank = false;
            } else {
                blank = true;
            }
            start = end + (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c == '\u200B'
                || Character.isISOControl(c);
    }

    /**
     * Whether lines break at a width and not at paragraphs: hardly any is longer than {@value #WIDEST}, and among those
     * that another follows directly most come near the width and stop in mid-sentence.
     */
    private static boolean isWrapped(List<Line> lines, String text) {
        int followed = 0;
        int broken = 0;
        int wide = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            int length = lines.get(i).span.length();
            wide += length > WIDEST ? 1 : 0;
            if (lines.get(i + 1).blankBefore) {
                continue;
            }
            followed++;
            char last = text.charAt(lines.get(i).span.end() - 1);
            char next = text.charAt(lines.get(i + 1).span.start());
            if (length >= NARROWEST
                    && length <= WIDEST
                    && (".?!”\"".indexOf(last) < 0 || Character.isLowerCase(next))) {
                broken++;
            }
        }
        return broken >= LINES_THAT_TELL && broken > 0.5 * followed && wide < 0.1 * lines.size();
    }

    /** Runs of wrapped lines as one; a short line, or an indented one after it, ends a run. */
    private static List<Line> joined(List<Line> lines, String text) {
        List<Line> runs = new ArrayList<>();
        for (Line line : lines) {
            Line last = runs.isEmpty() ? null : runs.getLast();
            if (last == null || line.blankBefore || isNew(last, line, text)) {
                runs.add(line);
            } else {
                runs.set(runs.size() - 1, new Line(new Span(last.span.start(), line.span.end()), last.blankBefore));
            }
        }
        return runs;
    }

    private static boolean isNew(Line run, Line line, String text) {
        int lastBreak = run.span.end() - 1;
        while (lastBreak > run.span.start() && !isBreak(text.charAt(lastBreak))) {
            lastBreak--;
        }
        int lastLength = run.span.end() - lastBreak;
        int start = line.span.start();
        boolean indented = start >= 2
                && isSpace(text.charAt(start - 1))
                && !isBreak(text.charAt(start - 1))
                && isSpace(text.charAt(start - 2))
                && !isBreak(text.charAt(start - 2));
        return indented || (lastLength < NARROWEST && !Character.isLowerCase(text.charAt(start)));
    }
}
