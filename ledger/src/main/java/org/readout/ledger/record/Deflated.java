package org.readout.ledger.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes, smaller: findings repeat their keys, and shrink to a tenth. */
public final class Deflated {
    /** Bytes that a kept document may grow to: far more than the longest article's findings, far less than memory. */
    private static final int LIMIT = 512 * 1024 * 1024;

    private Deflated() {}

    public static byte[] of(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** @throws UncheckedIOException when the bytes are damaged */
    public static byte[] inflate(byte[] deflated) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] plain = in.readNBytes(LIMIT);
            if (in.read() >= 0) {
                throw new IOException("a kept document is larger than " + LIMIT + " bytes");
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException("a kept document is damaged: " + e.getMessage(), e);
        }
    }
}
