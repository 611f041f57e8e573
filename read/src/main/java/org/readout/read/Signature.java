package org.readout.read;

import java.util.Optional;

/** Files that are told by their first bytes and hold no text that could be read as it is. */
enum Signature {
    GZIP("is compressed (gzip); unpack it first", 0x1F, 0x8B),
    ZIP("is a zip archive or an office document; unpack it or save it as text first", 'P', 'K', 3, 4),
    BZIP2("is compressed (bzip2); unpack it first", 'B', 'Z', 'h'),
    XZ("is compressed (xz); unpack it first", 0xFD, '7', 'z', 'X', 'Z'),
    ZSTD("is compressed (zstd); unpack it first", 0x28, 0xB5, 0x2F, 0xFD),
    PDF("is a PDF file; save its text first", '%', 'P', 'D', 'F', '-'),
    PNG("is an image", 0x89, 'P', 'N', 'G'),
    JPEG("is an image", 0xFF, 0xD8, 0xFF),
    GIF("is an image", 'G', 'I', 'F', '8'),
    RTF("is in rich text format; save it as plain text first", '{', '\\', 'r', 't', 'f'),
    SQLITE("is a database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
    ELF("is a program", 0x7F, 'E', 'L', 'F');

    private final String reason;
    private final int[] bytes;

    Signature(String reason, int... bytes) {
        this.reason = reason;
        this.bytes = bytes;
    }

    /** Why an input that begins so is not read. */
    static Optional<String> refusal(byte[] input) {
        for (Signature signature : values()) {
            if (signature.begins(input)) {
                return Optional.of(signature.reason);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] input) {
        if (input.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((input[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
