package org.readout.language.attribution;

import java.util.Arrays;

/** A growing run of word pieces: vocabulary ids with their places in the text (UTF-16 units). */
final class Pieces {
    private int[] ids = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    /** Whether the piece goes on a word that an earlier piece began. */
    private boolean[] inner = new boolean[256];

    private int size;

    void add(int id, int start, int end, boolean inside) {
        if (size == ids.length) {
            int capacity = size * 2;
            ids = Arrays.copyOf(ids, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            inner = Arrays.copyOf(inner, capacity);
        }
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        inner[size++] = inside;
    }

    int size() {
        return size;
    }

    int id(int piece) {
        return ids[piece];
    }

    int start(int piece) {
        return starts[piece];
    }

    int end(int piece) {
        return ends[piece];
    }

    boolean isInner(int piece) {
        return inner[piece];
    }

    /** Forgets the pieces from {@code newSize} on. */
    void truncate(int newSize) {
        size = newSize;
    }
}
