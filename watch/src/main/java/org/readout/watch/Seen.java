package org.readout.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.readout.model.Article;

/** Tells a feed's items apart, and an item from its correction. */
final class Seen {
    private static final int LENGTH = 20;

    private Seen() {}

    /** A short text that changes when an item's address, words or time of change do. */
    static String key(Article item) {
        String all = item.url() + "\n" + item.headline() + "\n" + item.modified() + "\n" + item.published() + "\n"
                + item.text();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
