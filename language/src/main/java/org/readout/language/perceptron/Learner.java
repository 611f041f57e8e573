package org.readout.language.perceptron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A classifier while it learns: an averaged perceptron (Collins 2002). A feature has a row from its first update on.
 * Used by training only.
 */
public final class Learner {
    /** Weights ship as whole numbers of this part of one. */
    private static final float SCALE = 64;

    private final int classes;
    private int[] slots = new int[1 << 16];
    private final List<Row> rows = new ArrayList<>();
    private int time = 1;

    /** @param classes from 0 */
    public Learner(int classes) {
        this.classes = classes;
    }

    /** The weights of one feature, for the classes that it has voted on. */
    private static final class Row {
        private final int key;
        private int size;
        private int updates;
        private short[] cls = new short[2];
        private float[] weight = new float[2];
        private double[] total = new double[2];
        private int[] stamp = new int[2];

        Row(int key) {
            this.key = key;
        }

        void add(int c, float by, int now) {
            int i = 0;
            while (i < size && cls[i] != c) {
                i++;
            }
            if (i == size) {
                if (size == cls.length) {
                    cls = Arrays.copyOf(cls, size * 2);
                    weight = Arrays.copyOf(weight, size * 2);
                    total = Arrays.copyOf(total, size * 2);
                    stamp = Arrays.copyOf(stamp, size * 2);
                }
                cls[size++] = (short) c;
                stamp[i] = now;
            }
            total[i] += (double) (now - stamp[i]) * weight[i];
            stamp[i] = now;
            weight[i] += by;
        }

        double mean(int i, int now) {
            return (total[i] + (double) (now - stamp[i]) * weight[i]) / now;
        }
    }

    private int slot(int key) {
        int at = (key * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[at] != 0 && rows.get(slots[at] - 1).key != key) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private Row row(int key) {
        int at = slot(key);
        if (slots[at] == 0) {
            rows.add(new Row(key));
            slots[at] = rows.size();
            if (rows.size() * 2 > slots.length) {
                slots = new int[slots.length * 2];
                for (int i = 0; i < rows.size(); i++) {
                    slots[slot(rows.get(i).key)] = i + 1;
                }
            }
            return rows.getLast();
        }
        return rows.get(slots[at] - 1);
    }

    /** Sets {@code scores} to the sums of the weights of the first {@code count} features. */
    public void score(int[] features, int count, float[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < count; f++) {
            int at = slots[slot(features[f])];
            if (at > 0) {
                Row row = rows.get(at - 1);
                for (int i = 0; i < row.size; i++) {
                    scores[row.cls[i]] += row.weight[i];
                }
            }
        }
    }

    /** Counts one more decision; averages are over decisions. */
    public void tick() {
        time++;
    }

    /** Moves weight from the wrong class to the right one. */
    public void update(int[] features, int count, int right, int wrong) {
        for (int f = 0; f < count; f++) {
            Row row = row(features[f]);
            row.updates++;
            row.add(right, 1, time);
            row.add(wrong, -1, time);
        }
    }

    /**
     * The averaged weights as they ship, in whole numbers.
     *
     * @param least smaller ones are dropped
     * @param fewest features with fewer updates are dropped
     */
    public Weights average(float least, int fewest) {
        rows.sort((a, b) -> Integer.compare(a.key, b.key));
        int[] keys = new int[rows.size()];
        int[] starts = new int[rows.size() + 1];
        int[] entries = new int[rows.size() * 2];
        int count = 0;
        int end = 0;
        for (Row row : rows) {
            int start = end;
            for (int i = 0; row.updates >= fewest && i < row.size; i++) {
                double mean = row.mean(i, time);
                int weight = Math.clamp(Math.round(mean * SCALE), -Weights.LARGEST, Weights.LARGEST);
                if (Math.abs(mean) >= least && weight != 0) {
                    if (end == entries.length) {
                        entries = Arrays.copyOf(entries, end * 2);
                    }
                    entries[end++] = row.cls[i] << 16 | weight & 0xFFFF;
                }
            }
            if (end > start) {
                keys[count++] = row.key;
                starts[count] = end;
            }
        }
        return new Weights(
                classes, Arrays.copyOf(keys, count), Arrays.copyOf(starts, count + 1), Arrays.copyOf(entries, end));
    }
}
