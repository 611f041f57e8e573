package org.readout.read.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells a server which version of a page is known, so that it need not send it again (RFC 9110, 13).
 *
 * @param tag the answer's ETag @param modified its Last-Modified
 */
public record Known(@Nullable String tag, @Nullable String modified) {
    /** Nothing is known yet. */
    public static final Known NOTHING = new Known(null, null);

    private static final int LONGEST = 400;

    public Known {
        tag = plain(tag);
        modified = plain(modified);
    }

    /** A value that can be sent back; null for what no server should have sent. */
    private static @Nullable String plain(@Nullable String value) {
        boolean fits =
                value != null && value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c < 127);
        return fits ? value : null;
    }

    /** The headers of a request that asks for news only. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (tag != null) {
            headers.put("If-None-Match", tag);
        }
        if (modified != null) {
            headers.put("If-Modified-Since", modified);
        }
        return headers;
    }
}
