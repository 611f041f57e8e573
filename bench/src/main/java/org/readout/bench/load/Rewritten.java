package org.readout.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.readout.model.Span;

/**
 * Kept findings, which are JSON, for a text that was changed: spans (arrays of two numbers) moved, words in strings
 * replaced as they were in the text, days shifted. The JSON is our own writer's: ASCII, without white space.
 */
final class Rewritten {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String json;
    private final UnaryOperator<Span> spans;
    private final Map<String, String> words;
    private final Map<String, String> inKeys;
    private final int days;
    private final StringBuilder out;

    private Rewritten(
            String json, UnaryOperator<Span> spans, Map<String, String> words, Map<String, String> inKeys, int days) {
        this.json = json;
        this.spans = spans;
        this.words = words;
        this.inKeys = inKeys;
        this.days = days;
        this.out = new StringBuilder(json.length() + 256);
    }

    /**
     * @param spans code points of the old text to those of the new one
     * @param inKeys the same words as they stand in keys of actors
     * @param days how many later it all is
     */
    static byte[] of(
            byte[] json, UnaryOperator<Span> spans, Map<String, String> words, Map<String, String> inKeys, int days) {
        Rewritten rewritten = new Rewritten(new String(json, StandardCharsets.UTF_8), spans, words, inKeys, days);
        rewritten.run();
        return rewritten.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void run() {
        int i = 0;
        while (i < json.length()) {
            char c = json.charAt(i);
            if (c == '"') {
                int end = closing(i + 1);
                out.append('"');
                string(json.substring(i + 1, end));
                out.append('"');
                i = end + 1;
            } else if (c == '[') {
                i = array(i);
            } else {
                out.append(c);
                i++;
            }
        }
    }

    private int closing(int from) {
        int i = from;
        while (json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** A span moved, or the opening bracket of anything else as it is. */
    private int array(int open) {
        int comma = number(open + 1);
        int close = comma > open + 1 && json.charAt(comma) == ',' ? number(comma + 1) : comma;
        if (close <= comma + 1 || json.charAt(close) != ']') {
            out.append('[');
            return open + 1;
        }
        Span moved = spans.apply(
                new Span(Integer.parseInt(json, open + 1, comma, 10), Integer.parseInt(json, comma + 1, close, 10)));
        out.append('[').append(moved.start()).append(',').append(moved.end()).append(']');
        return close + 1;
    }

    private int number(int from) {
        int i = from;
        while (i < json.length() && Character.isDigit(json.charAt(i))) {
            i++;
        }
        return i;
    }

    private void string(String value) {
        if (value.length() == 10 && DAY.matcher(value).matches()) {
            out.append(LocalDate.parse(value).plusDays(days));
            return;
        }
        Map<String, String> replaced =
                value.length() < 100 && KEY.matcher(value).matches() ? inKeys : words;
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            int end = i + 1;
            if (c == '\\') {
                end = Math.min(value.length(), i + (value.startsWith("u", i + 1) ? 6 : 2));
            } else if (Character.isLetter(c)) {
                while (end < value.length() && Character.isLetter(value.charAt(end))) {
                    end++;
                }
            }
            String word = value.substring(i, end);
            out.append(replaced.getOrDefault(word, word));
            i = end;
        }
    }
}
