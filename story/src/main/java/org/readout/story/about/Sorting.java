package org.readout.story.about;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts articles into matters by what they are about. Two articles are as near as their terms (cosine, each term the
 * heavier the fewer articles have it), nearer when published close together. Groups grow by joining the two that are
 * nearest on average (Sokal and Michener 1958) until none are near enough: the order of the articles plays no part.
 */
public final class Sorting {
    /** Groups at least so near, on average over their articles, are about one matter. */
    static final double NEAR = 0.045;

    /** With fewer articles than this, a term in all of them still counts. */
    private static final int LARGE = 200;

    private static final int CLOSE_DAYS = 4;
    private static final int FAR_DAYS = 45;
    private static final double FAR = 0.35;

    /** An article to sort. @param day of its publication, where known */
    public record Item(String id, @Nullable LocalDate day, Subject subject) {}

    private final List<Item> items;
    private final double near;

    private Sorting(List<Item> items, double near) {
        this.items = items.stream().sorted(Comparator.comparing(Item::id)).toList();
        this.near = near;
    }

    /** Groups of articles, each item in one, the most central first in each; single ones stay alone. */
    public static List<List<Item>> sort(List<Item> items) {
        return new Sorting(items, NEAR).groups();
    }

    static List<List<Item>> sort(List<Item> items, double near) {
        return new Sorting(items, near).groups();
    }

    private List<List<Item>> groups() {
        int n = items.size();
        float[][] nearness = nearness();
        // sums[i][j]: of all pairs between two groups; a group lives at its first item's number
        float[][] sums = new float[n][];
        for (int i = 0; i < n; i++) {
            sums[i] = nearness[i].clone();
        }
        List<List<Integer>> members = new ArrayList<>();
        int[] best = new int[n];
        for (int i = 0; i < n; i++) {
            members.add(new ArrayList<>(List.of(i)));
        }
        for (int i = 0; i < n; i++) {
            best[i] = best(i, sums, members);
        }
        while (true) {
            int a = -1;
            for (int i = 0; i < n; i++) {
                if (best[i] >= 0 && (a < 0 || mean(i, best[i], sums, members) > mean(a, best[a], sums, members))) {
                    a = i;
                }
            }
            if (a < 0 || mean(a, best[a], sums, members) < near) {
                break;
            }
            join(Math.min(a, best[a]), Math.max(a, best[a]), sums, members, best);
        }
        return members.stream()
                .filter(m -> !m.isEmpty())
                .map(m -> central(m, nearness))
                .toList();
    }

    private static void join(int a, int b, float[][] sums, List<List<Integer>> members, int[] best) {
        members.get(a).addAll(members.get(b));
        members.get(b).clear();
        best[b] = -1;
        for (int i = 0; i < sums.length; i++) {
            if (i != a && !members.get(i).isEmpty()) {
                sums[a][i] += sums[b][i];
                sums[i][a] = sums[a][i];
            }
        }
        best[a] = best(a, sums, members);
        for (int i = 0; i < sums.length; i++) {
            if (i == a || members.get(i).isEmpty()) {
                continue;
            }
            if (best[i] == a || best[i] == b) {
                best[i] = best(i, sums, members);
            } else if (best[i] >= 0 && mean(i, a, sums, members) > mean(i, best[i], sums, members)) {
                best[i] = a;
            }
        }
    }

    private static int best(int group, float[][] sums, List<List<Integer>> members) {
        int best = -1;
        for (int i = 0; i < sums.length; i++) {
            boolean candidate = i != group && !members.get(i).isEmpty();
            if (candidate && (best < 0 || mean(group, i, sums, members) > mean(group, best, sums, members))) {
                best = i;
            }
        }
        return best;
    }

    private static double mean(int a, int b, float[][] sums, List<List<Integer>> members) {
        return sums[a][b] / ((double) members.get(a).size() * members.get(b).size());
    }

    private List<Item> central(List<Integer> group, float[][] nearness) {
        Map<Integer, Double> sum = new HashMap<>();
        for (int i : group) {
            double all = 0;
            for (int j : group) {
                all += i == j ? 0 : nearness[i][j];
            }
            sum.put(i, all);
        }
        return group.stream()
                .sorted(Comparator.<Integer>comparingDouble(i -> -sum.getOrDefault(i, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(items::get)
                .toList();
    }

    private float[][] nearness() {
        int n = items.size();
        Map<String, Integer> frequency = new HashMap<>();
        items.forEach(i -> i.subject().terms().keySet().forEach(t -> frequency.merge(t, 1, Integer::sum)));
        List<Map<String, Double>> vectors = items.stream()
                .map(i -> vector(i.subject(), frequency, Math.max(LARGE, n)))
                .toList();
        float[][] nearness = new float[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                float value = (float) (cosine(vectors.get(i), vectors.get(j))
                        * apart(items.get(i).day(), items.get(j).day()));
                nearness[i][j] = value;
                nearness[j][i] = value;
            }
        }
        return nearness;
    }

    private static Map<String, Double> vector(Subject subject, Map<String, Integer> frequency, int articles) {
        Map<String, Double> vector = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Double> term : subject.terms().entrySet()) {
            double rarity = Math.log((double) articles / frequency.getOrDefault(term.getKey(), 1) + 0.1);
            double weight = term.getValue() * Math.max(0, rarity);
            vector.put(term.getKey(), weight);
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        if (length > 0) {
            vector.replaceAll((term, weight) -> weight / length);
        }
        return vector;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        Map<String, Double> small = a.size() <= b.size() ? a : b;
        Map<String, Double> large = small == a ? b : a;
        double sum = 0;
        for (Map.Entry<String, Double> term : small.entrySet()) {
            sum += term.getValue() * large.getOrDefault(term.getKey(), 0.0);
        }
        return sum;
    }

    /** 1 for what was published together, falling to {@value #FAR} for what lies {@value #FAR_DAYS} days apart. */
    private static double apart(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return 1;
        }
        long days = Math.abs(ChronoUnit.DAYS.between(one, other));
        double far = Math.clamp((double) (days - CLOSE_DAYS) / (FAR_DAYS - CLOSE_DAYS), 0.0, 1.0);
        return 1 - far * (1 - FAR);
    }
}
