package org.readout.read.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The body of an answer: whole or not at all, since half an article would pass for a shorter version of it; never more
 * bytes than allowed, neither as sent nor unpacked.
 */
final class Body {
    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,8})\\s*(?:;.*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private Body() {}

    static byte[] read(InputStream in, Head head, int maxBytes) throws IOException {
        byte[] sent = sent(in, head, maxBytes);
        String packing = head.header("content-encoding").toLowerCase(Locale.ROOT);
        if (packing.isEmpty() || packing.equals("identity") || sent.length == 0) {
            return sent;
        }
        if (!packing.equals("gzip") && !packing.equals("x-gzip")) {
            throw new IOException("the server sent it compressed in a way not asked for");
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return limited(unpacked, maxBytes);
        } catch (ZipException | EOFException e) {
            throw new IOException("the server sent it compressed, and damaged", e);
        }
    }

    private static byte[] sent(InputStream in, Head head, int maxBytes) throws IOException {
        String coding = head.header("transfer-encoding").toLowerCase(Locale.ROOT);
        if (!coding.isEmpty() && !coding.equals("identity")) {
            if (!coding.equals("chunked")) {
                throw new IOException("the server sent it in a way not asked for");
            }
            return chunks(in, maxBytes);
        }
        String length = head.header("content-length");
        if (length.isEmpty()) {
            return limited(in, maxBytes);
        }
        if (!LENGTH.matcher(length).matches()) {
            throw new IOException("the server gives a length that is no number");
        }
        if (Long.parseLong(length) > maxBytes) {
            throw new TooLarge();
        }
        return exactly(in, Integer.parseInt(length));
    }

    private static byte[] chunks(InputStream in, int maxBytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            var size = SIZE.matcher(Head.line(in));
            if (!size.matches()) {
                throw new IOException("the server's answer is damaged (a chunk without a size)");
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                return all.toByteArray();
            }
            if (all.size() + length > maxBytes) {
                throw new TooLarge();
            }
            all.writeBytes(exactly(in, (int) length));
            if (!Head.line(in).isEmpty()) {
                throw new IOException("the server's answer is damaged (a chunk longer than its size)");
            }
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the server broke off");
        }
        return bytes;
    }

    private static byte[] limited(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new TooLarge();
        }
        return bytes;
    }
}
