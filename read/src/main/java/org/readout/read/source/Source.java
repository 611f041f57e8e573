package org.readout.read.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one input and what is known of them.
 *
 * @param name as the user gave it; the name findings will carry
 * @param bytes all of it; not to be changed
 * @param charset what the transport declared (a Content-Type header), if anything
 * @param url where it was fetched, null for files
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying 32 MB to guard against ourselves is waste
public record Source(
        String name,
        byte[] bytes,
        @Nullable String charset,
        @Nullable String url) {

    /** A file or standard input. */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, bytes, null, null);
    }

    /** Whether the name ends so, in any case. */
    public boolean isNamed(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(lower::endsWith);
    }

    /** The first characters, good enough to tell a format by: one character a byte, byte order marks and UTF-16's zeros left out. */
    public String head() {
        int length = Math.min(bytes.length, 16_384);
        String raw = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        boolean wide = raw.startsWith("\u00FE\u00FF") || raw.startsWith("\u00FF\u00FE");
        if (raw.startsWith("\u00EF\u00BB\u00BF")) {
            raw = raw.substring(3);
        }
        return wide ? raw.substring(2).replace("\0", "") : raw;
    }

    /** {@link #head} without the white space before the first character. */
    public String start() {
        return head().stripLeading();
    }
}
