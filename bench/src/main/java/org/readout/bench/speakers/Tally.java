package org.readout.bench.speakers;

import java.util.Map;
import java.util.TreeMap;
import org.readout.bench.Report;

/** Counts of one part of the file. */
final class Tally {
    private final Map<String, long[]> accuracies = new TreeMap<>();
    private final Map<String, long[]> values = new TreeMap<>();
    private long passages;

    void passage() {
        passages++;
    }

    /** A property that every statement has. */
    void judge(String property, boolean right) {
        long[] counts = accuracies.computeIfAbsent(property, k -> new long[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    /** A property that some statements have. */
    void count(String property, boolean right, boolean predicted, boolean gold) {
        long[] counts = values.computeIfAbsent(property, k -> new long[3]);
        counts[0] += right ? 1 : 0;
        counts[1] += predicted ? 1 : 0;
        counts[2] += gold ? 1 : 0;
    }

    void report(String prefix, Report report) {
        report.figure(prefix + "passages", passages);
        values.forEach((property, n) -> report.figures(prefix + property, n[0], n[1], n[2]));
        accuracies.forEach((property, n) -> report.figure(prefix + property + ".accuracy", (double) n[0] / n[1]));
    }
}
