package org.readout.bench.factuality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Learns the trees of {@code scale.tsv}: gradient boosting of squared error (Friedman 2001), where each tree may ask for a
 * tenth of the features only (Breiman 2001). Draws come from a seed: the same examples give the same trees.
 */
public final class FactualityLearner {
    private static final int TREES = 400;
    private static final double RATE = 0.07;
    private static final int DEPTH = 5;
    private static final int LEAST = 8;
    private static final double PENALTY = 10;
    private static final int RAREST = 8;
    private static final double ASKED = 0.1;
    private static final int THRESHOLDS = 5;
    private static final int SCALE = 1000;
    private static final long SEED = 20261123;

    private final List<String> names = new ArrayList<>();
    private final int[][] rows;
    private final double[] rest;
    private final Random random = new Random(SEED);
    private final boolean[] asked;
    private final int numbers;

    private FactualityLearner(List<FactualityExamples.Example> examples) {
        Map<String, Integer> seen = new HashMap<>();
        for (FactualityExamples.Example example : examples) {
            example.seen().features().forEach(f -> seen.merge(f, 1, Integer::sum));
        }
        Map<String, Integer> index = new HashMap<>();
        for (String feature : new TreeSet<>(seen.keySet())) {
            if (seen.getOrDefault(feature, 0) >= RAREST && !feature.contains(" ") && !feature.contains("\t")) {
                index.put(feature, names.size());
                names.add(feature);
            }
        }
        int words = names.size();
        double[] thresholds = new double[31];
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = i < 10 ? -1 + 0.2 * i : 1 + 0.1 * (i - 10);
            names.add(String.format(Locale.ROOT, "head>%.1f", thresholds[i]));
        }
        this.numbers = thresholds.length;
        this.asked = new boolean[names.size()];
        this.rows = new int[examples.size()][];
        this.rest = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            FactualityExamples.Example example = examples.get(i);
            int[] known = example.seen().features().stream()
                    .filter(index::containsKey)
                    .mapToInt(index::get)
                    .toArray();
            int above = 0;
            while (above < numbers
                    && example.seen().head()
                            > Double.parseDouble(names.get(words + above).substring(5))) {
                above++;
            }
            int[] row = Arrays.copyOf(known, known.length + above);
            for (int t = 0; t < above; t++) {
                row[known.length + t] = words + t;
            }
            rows[i] = row;
            rest[i] = example.score();
        }
    }

    /** The trees, each as its nodes in preorder. */
    public static List<List<String>> learn(List<FactualityExamples.Example> examples) {
        return new FactualityLearner(examples).all();
    }

    private List<List<String>> all() {
        List<List<String>> trees = new ArrayList<>();
        double mean = Arrays.stream(rest).average().orElse(0);
        trees.add(List.of(String.valueOf(Math.round(mean * SCALE))));
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= mean;
        }
        int[] all = new int[rows.length];
        Arrays.setAll(all, i -> i);
        for (int t = 0; t < TREES; t++) {
            draw();
            List<String> nodes = new ArrayList<>();
            grow(all, DEPTH, nodes);
            trees.add(List.copyOf(nodes));
        }
        return trees;
    }

    private void draw() {
        Arrays.fill(asked, false);
        int words = asked.length - numbers;
        for (int i = 0; i < words; i++) {
            asked[i] = random.nextDouble() < ASKED;
        }
        for (int i = 0; i < THRESHOLDS; i++) {
            asked[words + random.nextInt(numbers)] = true;
        }
    }

    private void grow(int[] members, int depth, List<String> nodes) {
        double sum = 0;
        for (int m : members) {
            sum += rest[m];
        }
        int best = depth == 0 || members.length < 2 * LEAST ? -1 : best(members, sum);
        if (best < 0) {
            double step = RATE * sum / (members.length + PENALTY);
            long written = Math.round(step * SCALE);
            nodes.add(String.valueOf(written));
            for (int m : members) {
                rest[m] -= (double) written / SCALE;
            }
            return;
        }
        nodes.add(names.get(best));
        grow(part(members, best, true), depth - 1, nodes);
        grow(part(members, best, false), depth - 1, nodes);
    }

    private int best(int[] members, double sum) {
        double[] sums = new double[names.size()];
        int[] counts = new int[names.size()];
        for (int m : members) {
            for (int feature : rows[m]) {
                if (asked[feature]) {
                    sums[feature] += rest[m];
                    counts[feature]++;
                }
            }
        }
        int n = members.length;
        int best = -1;
        double gain = sum * sum / (n + PENALTY) + 1e-6;
        for (int f = 0; f < sums.length; f++) {
            int with = counts[f];
            if (with < LEAST || n - with < LEAST) {
                continue;
            }
            double without = sum - sums[f];
            double here = sums[f] * sums[f] / (with + PENALTY) + without * without / (n - with + PENALTY);
            if (here > gain) {
                gain = here;
                best = f;
            }
        }
        return best;
    }

    private int[] part(int[] members, int feature, boolean with) {
        return Arrays.stream(members)
                .filter(m -> Arrays.stream(rows[m]).anyMatch(f -> f == feature) == with)
                .toArray();
    }
}
