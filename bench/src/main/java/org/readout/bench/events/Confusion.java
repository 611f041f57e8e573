package org.readout.bench.events;

import java.util.Map;
import java.util.TreeMap;

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
        return f1().values().stream().mapToDouble(f -> f).average().orElse(0);
    }

    /** The F1 of each gold class, by name. */
    Map<String, Double> f1() {
        Map<String, Double> out = new TreeMap<>();
        gold.forEach((name, count) ->
                out.put(name, 2.0 * right.getOrDefault(name, 0) / (count + given.getOrDefault(name, 0))));
        return out;
    }

    /** How often each wrong pair came up. */
    Map<String, Integer> errors() {
        return pairs;
    }
}
