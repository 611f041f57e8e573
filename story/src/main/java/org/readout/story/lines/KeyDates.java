package org.readout.story.lines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which days of a story matter: those that many articles name, that are still named long after, and that much was
 * published about at once. After what the timeline literature found to tell dates apart (Kessler et al. 2012; Tran et al.
 * 2015), in one sum of logarithms without anything trained. Not thread-safe.
 */
public final class KeyDates {
    /** A day that is named more than so many days after it is remembered. */
    private static final int LATER = 7;

    private static final double PUBLISHED = 0.5;

    private final Map<LocalDate, int[]> counts = new HashMap<>();
    private final Map<LocalDate, Integer> published = new HashMap<>();

    /** Takes an article. @param day of its publication @param named the days that it names, each as often as it does */
    public void add(LocalDate day, List<LocalDate> named) {
        published.merge(day, 1, Integer::sum);
        for (LocalDate date : new HashSet<>(named)) {
            count(date)[0]++;
        }
        for (LocalDate date : named) {
            if (ChronoUnit.DAYS.between(date, day) > LATER) {
                count(date)[1]++;
            }
        }
    }

    private int[] count(LocalDate date) {
        return counts.computeIfAbsent(date, d -> new int[2]);
    }

    /** How much a day matters; 0 when nothing is known of it. */
    public double weight(LocalDate day) {
        int[] count = counts.getOrDefault(day, new int[2]);
        int about = published.getOrDefault(day, 0) + published.getOrDefault(day.plusDays(1), 0);
        return Math.log1p(count[0]) + Math.log1p(count[1]) + PUBLISHED * Math.log1p(about);
    }

    /** The days that matter most, the first first. @param most how many at most */
    public List<LocalDate> best(int most) {
        HashSet<LocalDate> days = new HashSet<>(counts.keySet());
        days.addAll(published.keySet());
        return days.stream()
                .sorted(Comparator.<LocalDate>comparingDouble(d -> -weight(d)).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }
}
