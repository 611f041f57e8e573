package org.readout.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of any length, each no longer than a limit; what goes beyond it is passed over. */
final class LineStream {
    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private boolean cut;

    LineStream(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** The next line without its break; null at the end. After this {@link #wasCut} tells whether it was too long. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        cut = false;
        boolean any = false;
        while (true) {
            if (at == end) {
                end = stream.read(buffer);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return any ? line.toString(StandardCharsets.UTF_8) : null;
                }
            }
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (line.size() + at - from > longest) {
                cut = true;
            } else {
                line.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                return line.toString(StandardCharsets.UTF_8);
            }
        }
    }

    /** Whether the last line was longer than the limit; what was returned of it is then of no use. */
    boolean wasCut() {
        return cut;
    }
}
