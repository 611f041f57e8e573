package org.readout.read.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The status line and headers of an answer, within limits.
 *
 * @param headers by their names in lower case; of several with one name the first
 */
record Head(int status, Map<String, String> headers) {
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_LINES = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

    /** Reads one. @throws IOException when it is none */
    static Head read(InputStream in) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new IOException("the server does not speak HTTP");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int lines = 0; ; lines++) {
            String line = line(in);
            if (line.isEmpty()) {
                return new Head(Integer.parseInt(status.group(1)), headers);
            }
            if (lines == MOST_LINES) {
                throw new IOException("the server sent more than " + MOST_LINES + " headers");
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
    }

    boolean hasBody() {
        return status != 204 && status != 304;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** A line without its end, a character a byte. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server broke off");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("the server sent a line of more than " + LONGEST_LINE + " characters");
            }
            line.append((char) b);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
