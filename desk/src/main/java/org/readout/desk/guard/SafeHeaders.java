package org.readout.desk.guard;

import java.util.Map;
import java.util.TreeMap;

/** The headers of every answer, pages, files and errors alike. */
public final class SafeHeaders {
    /**
     * Only the desk's own files may load, nothing inside a page may run, and no other page may show the desk. Styles that
     * d3 sets one by one go through the object model, which this allows; style attributes and elements it does not.
     */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private static final Map<String, String> ALL = new TreeMap<>(Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            // Nothing leaves the desk. Not "no-referrer": browsers would then send forms with "Origin: null".
            "Referrer-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            "no-cache, private"));

    private SafeHeaders() {}

    /** Names and values, in a fixed order. */
    public static Map<String, String> all() {
        return Map.copyOf(ALL);
    }
}
