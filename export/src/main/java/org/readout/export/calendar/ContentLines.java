package org.readout.export.calendar;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545, section 3.1: CRLF ends, folded at 75 octets, never within a character. */
final class ContentLines {
    private static final int OCTETS = 75;

    private final Writer out;

    ContentLines(Writer out) {
        this.out = out;
    }

    /** A line whose value needs no escaping: a date, a word. */
    ContentLines line(String name, String value) throws IOException {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String letter = Character.toString(point);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += size;
            i += Character.charCount(point);
        }
        out.append(folded).append("\r\n");
        return this;
    }

    /** A line of text, escaped (section 3.3.11); control characters are left out. */
    ContentLines text(String name, String value) throws IOException {
        StringBuilder escaped = new StringBuilder();
        value.replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n', '\r', 0x85, 0x2028, 0x2029 -> escaped.append("\\n");
                default -> {
                    boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                    if (!lone && (point == '\t' || !Character.isISOControl(point))) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return line(name, escaped.toString());
    }
}
