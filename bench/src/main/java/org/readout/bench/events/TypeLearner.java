package org.readout.bench.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.readout.find.event.EventTyper;

/**
 * Learns the weights of {@link EventTyper}: maximum likelihood with a quadratic penalty, by whole-batch gradient steps
 * with Adam's step sizes (Kingma and Ba, 2015). An example that is known only to be one of several roots counts with the
 * probability of them all. Nothing is drawn at random: the same examples give the same weights.
 */
public final class TypeLearner {
    private static final int STEPS = 220;
    private static final double RATE = 0.06;
    private static final double PENALTY = 1.0;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.99;
    /** Features of fewer sentences are not learned from. */
    private static final int RAREST = 2;

    private static final int CLASSES = EventTyper.ROOTS.size();

    private TypeLearner() {}

    /**
     * An example.
     *
     * @param roots the root, or the roots one of which it is
     * @param weight how much it counts
     */
    public record Example(List<String> features, Set<String> roots, double weight) {}

    /** The weights by feature. */
    public static Map<String, float[]> learn(List<Example> examples) {
        Map<String, Integer> index = index(examples);
        int[][] rows = new int[examples.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = examples.get(i).features().stream()
                    .filter(index::containsKey)
                    .mapToInt(index::get)
                    .toArray();
        }
        boolean[][] right = new boolean[rows.length][CLASSES];
        for (int i = 0; i < rows.length; i++) {
            for (String root : examples.get(i).roots()) {
                right[i][EventTyper.ROOTS.indexOf(root)] = true;
            }
        }
        double[] w = new double[index.size() * CLASSES];
        double[] first = new double[w.length];
        double[] second = new double[w.length];
        double[] gradient = new double[w.length];
        for (int step = 1; step <= STEPS; step++) {
            for (int i = 0; i < w.length; i++) {
                gradient[i] = -PENALTY * w[i];
            }
            for (int i = 0; i < rows.length; i++) {
                add(rows[i], right[i], examples.get(i).weight(), w, gradient);
            }
            double rate = RATE * Math.min(1, 2.0 * (STEPS - step + 1) / STEPS);
            double one = 1 - Math.pow(FIRST, step);
            double two = 1 - Math.pow(SECOND, step);
            for (int i = 0; i < w.length; i++) {
                first[i] = FIRST * first[i] + (1 - FIRST) * gradient[i];
                second[i] = SECOND * second[i] + (1 - SECOND) * gradient[i] * gradient[i];
                w[i] += rate * (first[i] / one) / (Math.sqrt(second[i] / two) + 1e-8);
            }
        }
        Map<String, float[]> out = new LinkedHashMap<>();
        index.forEach((name, at) -> {
            float[] one = new float[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                one[c] = (float) w[at * CLASSES + c];
            }
            out.put(name, one);
        });
        return out;
    }

    private static Map<String, Integer> index(List<Example> examples) {
        Map<String, Integer> seen = new HashMap<>();
        for (Example example : examples) {
            new HashSet<>(example.features()).forEach(f -> seen.merge(f, 1, Integer::sum));
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String feature : new TreeSet<>(seen.keySet())) {
            if (seen.getOrDefault(feature, 0) >= RAREST) {
                index.put(feature, index.size());
            }
        }
        return index;
    }

    /** Adds one example's gradient: what its right roots lack, less what the wrong ones have. */
    private static void add(int[] row, boolean[] right, double weight, double[] w, double[] gradient) {
        double[] p = new double[CLASSES];
        for (int feature : row) {
            for (int c = 0; c < CLASSES; c++) {
                p[c] += w[feature * CLASSES + c];
            }
        }
        double max = Arrays.stream(p).max().orElse(0);
        double sum = 0;
        double mass = 0;
        for (int c = 0; c < CLASSES; c++) {
            p[c] = Math.exp(p[c] - max);
            sum += p[c];
            mass += right[c] ? p[c] : 0;
        }
        for (int c = 0; c < CLASSES; c++) {
            double target = right[c] ? p[c] / mass : 0;
            double g = weight * (target - p[c] / sum);
            for (int feature : row) {
                gradient[feature * CLASSES + c] += g;
            }
        }
    }

    /** The weights as lines of {@code types.tsv}, those that say nothing left out. */
    public static List<String> lines(Map<String, float[]> weights) {
        List<String> lines = new ArrayList<>();
        weights.forEach((feature, w) -> {
            StringBuilder line = new StringBuilder(feature).append('\t');
            boolean any = false;
            for (int c = 0; c < w.length; c++) {
                int hundredths = Math.round(w[c] * EventTyper.SCALE);
                any |= Math.abs(hundredths) >= 4;
                line.append(c == 0 ? "" : ",").append(hundredths == 0 ? "" : String.valueOf(hundredths));
            }
            if (any && !feature.startsWith("#")) {
                lines.add(line.toString());
            }
        });
        return lines;
    }
}
