package org.readout.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.story.page.HtmlPage;

/** The files that pages load: a fixed list, read once. Immutable. */
public final class Assets {
    private final Map<String, Asset> files = new TreeMap<>();

    /** @param tag its content's hash, for conditional requests */
    public record Asset(byte[] bytes, String type, String tag) {}

    public Assets() {
        try {
            add("brief.css", "text/css", HtmlPage.style().getBytes(StandardCharsets.UTF_8));
            add("brief.js", "text/javascript", HtmlPage.script().getBytes(StandardCharsets.UTF_8));
            for (String name : new String[] {"desk.css", "desk.js", "draw.js", "kept/htmx.min.js", "kept/d3.min.js"}) {
                add(
                        name.substring(name.indexOf('/') + 1),
                        name.endsWith(".css") ? "text/css" : "text/javascript",
                        read(name));
            }
            add("icon.svg", "image/svg+xml", read("icon.svg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from the installation; build again with ./readout build");
            }
            return in.readAllBytes();
        }
    }

    private void add(String name, String type, byte[] bytes) {
        files.put(
                name,
                new Asset(bytes, type + "; charset=utf-8", "\"" + hash(bytes).substring(0, 16) + "\""));
    }

    /** The file of a name, or null. */
    public @Nullable Asset get(String name) {
        return files.get(name);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
