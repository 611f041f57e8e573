package org.readout.language.perceptron;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over features that are named by a 32-bit hash. Read-only and thread-safe.
 *
 * <p>The rows (features) lie in one open-addressed table, so that a feature never seen costs one look into memory. Most
 * rows have few classes: they are kept as lists of (class, weight). With three classes or fewer (the parser's moves) the
 * weights lie in the table itself.
 */
public final class Weights {
    private static final int MOST_ROWS = 1 << 24;
    private static final int INLINE_CLASSES = 3;
    private static final int INLINE_BITS = 14;

    /** Bits of a key that an inline slot keeps; the rest is implied, nearly, by where it lies. */
    private static final int INLINE_KEY = Long.SIZE - INLINE_CLASSES * INLINE_BITS;

    /** No weight is larger: it has to fit an inline slot. */
    static final int LARGEST = (1 << (INLINE_BITS - 1)) - 1;

    private final int classes;
    private final int[] keys;
    private final int[] starts;
    private final int[] entries;
    private final long[] slots;
    private final int shift;

    /**
     * @param keys the rows' hashes, ascending
     * @param starts where each row begins in {@code entries}, and last where the last one ends
     * @param entries {@code class << 16 | weight & 0xFFFF}
     */
    Weights(int classes, int[] keys, int[] starts, int[] entries) {
        this.classes = classes;
        this.keys = keys;
        this.starts = starts;
        this.entries = entries;
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, keys.length)) + 1);
        shift = Integer.SIZE - bits;
        slots = new long[1 << bits];
        for (int row = 0; row < keys.length; row++) {
            int at = slot(keys[row]);
            while (slots[at] != 0) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = isInline() ? inline(row) : (long) keys[row] << Integer.SIZE | (row + 1);
        }
    }

    private boolean isInline() {
        return classes <= INLINE_CLASSES;
    }

    private long inline(int row) {
        long packed = 0;
        for (int e = starts[row]; e < starts[row + 1]; e++) {
            long weight = (short) entries[e] & ((1L << INLINE_BITS) - 1);
            packed |= weight << (INLINE_BITS * (entries[e] >>> 16));
        }
        return packed | inlineKey(keys[row]);
    }

    private static long inlineKey(int key) {
        return (long) key << (Long.SIZE - INLINE_KEY);
    }

    private int slot(int key) {
        return (key * 0x9E3779B1) >>> shift;
    }

    public int classes() {
        return classes;
    }

    /** The number of features that have a weight. */
    public int rows() {
        return keys.length;
    }

    /** Sets {@code scores} to the sums of the weights of the first {@code count} features. */
    public void score(int[] features, int count, int[] scores) {
        java.util.Arrays.fill(scores, 0);
        if (isInline()) {
            scoreInline(features, count, scores);
        } else {
            scoreLists(features, count, scores);
        }
    }

    private void scoreLists(int[] features, int count, int[] scores) {
        for (int f = 0; f < count; f++) {
            int key = features[f];
            int at = slot(key);
            for (long slot = slots[at]; slot != 0; slot = slots[at]) {
                if ((int) (slot >>> Integer.SIZE) == key) {
                    int row = (int) slot - 1;
                    for (int e = starts[row]; e < starts[row + 1]; e++) {
                        scores[entries[e] >>> 16] += (short) entries[e];
                    }
                    break;
                }
                at = (at + 1) & (slots.length - 1);
            }
        }
    }

    private void scoreInline(int[] features, int count, int[] scores) {
        int a = 0;
        int b = 0;
        int c = 0;
        for (int f = 0; f < count; f++) {
            int at = slot(features[f]);
            long key = inlineKey(features[f]);
            for (long slot = slots[at]; slot != 0; slot = slots[at]) {
                if (((slot ^ key) >>> (Long.SIZE - INLINE_KEY)) == 0) {
                    a += weight(slot, 0);
                    b += weight(slot, 1);
                    c += weight(slot, 2);
                    break;
                }
                at = (at + 1) & (slots.length - 1);
            }
        }
        int[] sums = {a, b, c};
        System.arraycopy(sums, 0, scores, 0, classes);
    }

    private static int weight(long slot, int cls) {
        return (int) (slot << (INLINE_KEY + INLINE_BITS * (INLINE_CLASSES - 1 - cls)) >> (Long.SIZE - INLINE_BITS));
    }

    /** Writes all rows. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(keys.length);
        out.writeInt(entries.length);
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < keys.length; row++) {
            Numbers.write(out, keys[row] - last);
            last = keys[row];
            Numbers.write(out, starts[row + 1] - starts[row]);
        }
        for (int entry : entries) {
            int w = (short) entry;
            Numbers.write(out, entry >>> 16);
            Numbers.write(out, (w << 1) ^ (w >> 31));
        }
    }

    /** Reads what {@link #write} wrote. @throws IOException when it cannot have been written so */
    public static Weights read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        int rows = in.readInt();
        int size = in.readInt();
        if (classes < 1 || classes > 1000 || rows < 0 || rows > MOST_ROWS || size < 0 || size > 8 * MOST_ROWS) {
            throw new IOException("a weight table of " + rows + " rows and " + classes + " classes");
        }
        int[] keys = new int[rows];
        int[] starts = new int[rows + 1];
        int[] entries = new int[size];
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            last += Numbers.read(in);
            keys[row] = last;
            starts[row + 1] = starts[row] + Numbers.read(in);
            if (starts[row + 1] < starts[row] || starts[row + 1] > size) {
                throw new IOException("a row of weights past the end");
            }
        }
        for (int e = 0; e < size; e++) {
            int cls = Numbers.read(in);
            int w = Numbers.read(in);
            if (cls < 0 || cls >= classes) {
                throw new IOException("class " + cls + " of " + classes);
            }
            entries[e] = cls << 16 | ((w >>> 1) ^ -(w & 1)) & 0xFFFF;
        }
        return new Weights(classes, keys, starts, entries);
    }
}
