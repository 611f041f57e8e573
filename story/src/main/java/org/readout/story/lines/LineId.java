package org.readout.story.lines;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Ids of lines: the same as long as the line says the same, so that links keep and two briefs can be compared. */
final class LineId {
    private LineId() {}

    /** The section's letter and a hash of what makes the line itself. */
    static String of(String section, Object... parts) {
        CRC32 crc = new CRC32();
        for (Object part : parts) {
            crc.update((String.valueOf(part).toLowerCase(Locale.ROOT) + "\u0000").getBytes(StandardCharsets.UTF_8));
        }
        return section + String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
