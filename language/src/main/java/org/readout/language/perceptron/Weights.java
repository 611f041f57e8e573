package org.readout.language.perceptron;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over hashed features: a table of rows (features) by classes. Read-only when loaded; trained by
 * {@code org.readout.train.syntax}.
 */
public final class Weights {
    private final int classes;
    private final int mask;
    private final short[] table;

    /** @param bits the table has {@code 2^bits} rows */
    public Weights(int bits, int classes) {
        this(bits, classes, new short[(1 << bits) * classes]);
    }

    private Weights(int bits, int classes, short[] table) {
        this.classes = classes;
        this.mask = (1 << bits) - 1;
        this.table = table;
    }

    public int classes() {
        return classes;
    }

    /** The row of a feature's hash. */
    public int row(int hash) {
        int h = hash * 0x9E3779B1;
        return (h ^ (h >>> 15)) & mask;
    }

    /** Adds the weights of the first {@code count} features to {@code scores}. */
    public void score(int[] features, int count, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int f = 0; f < count; f++) {
            int at = row(features[f]) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += table[at + c];
            }
        }
    }

    public void set(int row, int cls, short weight) {
        table[row * classes + cls] = weight;
    }

    /** Writes the rows that are not all zero. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(Integer.bitCount(mask));
        out.writeInt(classes);
        int last = -1;
        for (int row = 0; row <= mask; row++) {
            int filled = 0;
            for (int c = 0; c < classes; c++) {
                filled += table[row * classes + c] != 0 ? 1 : 0;
            }
            if (filled == 0) {
                continue;
            }
            writeSmall(out, row - last);
            last = row;
            writeSmall(out, filled);
            for (int c = 0; c < classes; c++) {
                short w = table[row * classes + c];
                if (w != 0) {
                    writeSmall(out, c);
                    writeSmall(out, (w << 1) ^ (w >> 31));
                }
            }
        }
        writeSmall(out, 0);
    }

    public static Weights read(DataInputStream in) throws IOException {
        int bits = in.readInt();
        int classes = in.readInt();
        if (bits < 1 || bits > 24 || classes < 1 || classes > 1000) {
            throw new IOException("a weight table of 2^" + bits + " rows and " + classes + " classes");
        }
        short[] table = new short[(1 << bits) * classes];
        int row = -1;
        for (int step = readSmall(in); step > 0; step = readSmall(in)) {
            row += step;
            for (int filled = readSmall(in); filled > 0; filled--) {
                int c = readSmall(in);
                int w = readSmall(in);
                table[row * classes + c] = (short) ((w >>> 1) ^ -(w & 1));
            }
        }
        return new Weights(bits, classes, table);
    }

    private static void writeSmall(DataOutputStream out, int value) throws IOException {
        int v = value;
        while ((v & ~0x7F) != 0) {
            out.writeByte((v & 0x7F) | 0x80);
            v >>>= 7;
        }
        out.writeByte(v);
    }

    private static int readSmall(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (b & 0x7F) << shift;
            if ((b & 0x80) == 0) {
                return value;
            }
        }
        throw new IOException("a number that is too long");
    }
}
