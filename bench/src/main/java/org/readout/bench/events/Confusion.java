package org.readout.bench.events;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts of gold against given classes; an empty given class is an abstention. */
final class Confusion {
    private final Map<String, Integer> right = new TreeMap<>();
    private final Map<String, Integer> gold = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private final Map<String, Integer> pairs = new TreeMap<>();

    void add(String wanted, String got) {
        gold.merge(wanted, 1, Integer::sum);
        given.merge(got, 1, Integer::sum);
        if (wanted.equals(got)) {
            right.merge(wanted, 1, Integer::sum);
        } else {
            pairs.merge(wanted + " as " + (got.isEmpty() ? "nothing" : got), 1, Integer::sum);
        }
    }

    double accuracy() {
        int all = gold.values().stream().mapToInt(i -> i).sum();
        return all == 0 ? 0 : (double) right.values().stream().mapToInt(i -> i).sum() / all;
    }

    /** The mean over the gold classes of their F1. */
    double macroF1() {
        double sum = 0;
        for (String name : new TreeSet<>(gold.keySet())) {
            double hits = 2.0 * right.getOrDefault(name, 0);
            sum += hits / (gold.getOrDefault(name, 0) + given.getOrDefault(name, 0));
        }
        return gold.isEmpty() ? 0 : sum / gold.size();
    }

    /** How often each wrong pair came up. */
    Map<String, Integer> errors() {
        return pairs;
    }
}
