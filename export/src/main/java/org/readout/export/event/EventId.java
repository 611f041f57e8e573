package org.readout.export.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.readout.model.ActorMention;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Span;

/**
 * Ids of events: a hash of the article, the words and the type, so that the same article gives the same ids in every run
 * and on every machine, and two events never share one in a file.
 */
final class EventId {
    /** Numbers stay below 2^53, so that a double, and with it a spreadsheet or JavaScript, holds them exactly. */
    private static final int NUMBER_BITS = 53;

    private final Set<String> given = new HashSet<>();

    /** Sixteen hexadecimal digits. */
    String hex(String... parts) {
        return HexFormat.of().formatHex(unused(parts), 0, 8);
    }

    /** A positive number below 2^53. */
    long number(String... parts) {
        return number(unused(parts));
    }

    /** The number of something that is no event and may come again: an article. */
    static long numberOf(String part) {
        return number(hash(part));
    }

    private static long number(byte[] hash) {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = (number << 8) | (hash[i] & 0xFF);
        }
        return number >>> (64 - NUMBER_BITS);
    }

    private byte[] unused(String... parts) {
        String key = String.join("\u0000", parts);
        String numbered = key;
        byte[] hash = hash(key);
        for (int i = 2; !given.add(Long.toString(number(hash))); i++) {
            numbered = key + "\u0000" + i;
            hash = hash(numbered);
        }
        return hash;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What makes an event itself: where its words stand, its type, its sides. */
    static String of(Event event, CodePoints points) {
        StringBuilder key = new StringBuilder(event.type().name());
        for (Span span : event.trigger().isEmpty() ? event.evidence().spans() : event.trigger()) {
            key.append(' ').append(points.points(span).start()).append('-');
            key.append(points.points(span).end());
        }
        return key + " " + keys(event.sources()) + " " + keys(event.targets());
    }

    private static List<String> keys(Collection<ActorMention> mentions) {
        return mentions.stream().map(ActorMention::key).toList();
    }
}
