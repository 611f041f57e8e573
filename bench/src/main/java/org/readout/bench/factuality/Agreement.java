package org.readout.bench.factuality;

/** How two lists of numbers agree. */
final class Agreement {
    private int n;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;
    private double apart;

    void add(double gold, double given) {
        n++;
        x += gold;
        y += given;
        xx += gold * gold;
        yy += given * given;
        xy += gold * given;
        apart += Math.abs(gold - given);
    }

    double meanAbsoluteError() {
        return n == 0 ? 0 : apart / n;
    }

    /** Pearson's r; 0 when one of the two never changes. */
    double correlation() {
        double both = (n * xx - x * x) * (n * yy - y * y);
        return both <= 0 ? 0 : (n * xy - x * y) / Math.sqrt(both);
    }
}
