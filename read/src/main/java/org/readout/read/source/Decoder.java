package org.readout.read.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text. A byte order mark decides (and is not part of the text); then UTF-8 where it is valid, because text in
 * another encoding practically never is; then what was declared; then what the bytes' statistics say; at last
 * windows-1252, in which every newsroom's odd files are.
 */
public final class Decoder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Bytes that the statistics look at: enough for any file that can be told. */
    private static final int SAMPLE = 64 * 1024;

    private Decoder() {}

    /** The text; bytes that the charset does not know become U+FFFD. */
    public static String decode(byte[] bytes, @Nullable String declared) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && !(utf8.indexOf('\u001B') >= 0 && declared != null)) {
            return utf8;
        }
        Charset named = charset(declared);
        if (named != null) {
            String text = strictly(bytes, named);
            if (text != null) {
                return text;
            }
        }
        Charset guess = guess(bytes);
        if (guess != null) {
            String text = strictly(bytes, guess);
            if (text != null) {
                return text;
            }
        }
        return new String(bytes, named != null ? named : mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    /** The charset of that name, where this platform knows it. ISO 8859-1 is read as windows-1252, as browsers do. */
    public static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip().replace("\"", "").replace("'", ""));
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? WINDOWS
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        Charset guess = charset(detector.getDetectedCharset());
        return StandardCharsets.UTF_8.equals(guess) ? null : guess;
    }

    /** A UTF-8 file with a few broken bytes, or one cut inside a character, is still UTF-8. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            int follow = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : 0;
            boolean good = follow > 0 && i + follow < bytes.length;
            for (int k = 1; good && k <= follow; k++) {
                good = (bytes[i + k] & 0xC0) == 0x80;
            }
            if (good) {
                whole++;
                i += follow;
            } else {
                broken++;
            }
        }
        return whole > 4 * broken;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
