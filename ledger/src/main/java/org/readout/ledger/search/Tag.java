package org.readout.ledger.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a passage can be filtered by, as a number that a full-text index takes for a word: filters are then met inside
 * the index, in the order of its rows, however many passages the words alone would match.
 */
public enum Tag {
    TYPE,
    /** A word of the outlet's name. */
    OUTLET,
    /** ISO 3166-1 alpha-3 of somebody who takes part. */
    COUNTRY,
    /** Somebody who takes part, by key. */
    ACTOR,
    /** A word of the name or key of the one whose word it is. */
    SPEAKER,
    CUE_CLASS,
    KIND,
    ANONYMITY,
    EVENT_TYPE,
    STATUS;

    /** The number: 60 bits of a hash, so that two of a ledger's tags practically never share one. */
    public long of(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((name() + '=' + value).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 4;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public long of(Enum<?> value) {
        return of(value.name());
    }
}
