package org.readout.bench.reading;

/** A running mean. */
final class Mean {
    private double sum;
    private int count;

    void add(double value) {
        sum += value;
        count++;
    }

    double value() {
        return count == 0 ? 0 : sum / count;
    }

    int count() {
        return count;
    }
}
