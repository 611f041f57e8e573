package org.readout.bench.times;

import java.util.ArrayList;
import java.util.List;
import org.readout.bench.Report;
import org.readout.model.Time;

/**
 * Counts as TempEval-3 does: extents that agree exactly or overlap; type and value right among all, on those that
 * overlap.
 */
final class Tally {
    private int gold;
    private int found;
    private int strict;
    private int relaxed;
    private int type;
    private int value;
    private int agreeing;

    /** What came of one gold expression or one that was found; null on the side where there is none. */
    record Pair(
            TimeMl.@org.jspecify.annotations.Nullable Gold gold,
            @org.jspecify.annotations.Nullable Time time) {}

    /** Pairs each gold expression with the found one that overlaps it most; each is used once. */
    static List<Pair> align(List<TimeMl.Gold> gold, List<Time> times) {
        List<Pair> pairs = new ArrayList<>();
        List<Time> left = new ArrayList<>(times);
        for (TimeMl.Gold expected : gold) {
            Time best = null;
            for (Time time : left) {
                int overlap = time.span().overlap(expected.span());
                if (overlap > 0 && (best == null || overlap > best.span().overlap(expected.span()))) {
                    best = time;
                }
            }
            if (best != null) {
                left.remove(best);
            }
            pairs.add(new Pair(expected, best));
        }
        left.forEach(time -> pairs.add(new Pair(null, time)));
        return pairs;
    }

    void add(Pair pair) {
        TimeMl.Gold expected = pair.gold();
        Time time = pair.time();
        gold += expected == null ? 0 : 1;
        found += time == null ? 0 : 1;
        if (expected != null && time != null) {
            relaxed++;
            strict += time.span().equals(expected.span()) ? 1 : 0;
            type += time.type().name().equals(expected.type()) ? 1 : 0;
            value += expected.value().equals(time.timex()) ? 1 : 0;
            agreeing += agrees(expected.value(), time.timex()) ? 1 : 0;
        }
    }

    /**
     * Whether a found value says what the gold value says, where that leaves digits open ({@code 1989-WXX}, {@code
     * 1998-XX-XX}, {@code 198X}) or a week's zero out ({@code 2000-W7}).
     */
    static boolean agrees(String gold, @org.jspecify.annotations.Nullable String found) {
        if (found == null || gold.equals(found)) {
            return found != null;
        }
        if (!gold.matches("\\d{2,3}[\\dX](-.{1,40})?")) {
            return false;
        }
        String stem = gold.replaceAll("(-XX)+$", "").replaceAll("-W(\\d)$", "-W0$1");
        if (stem.equals(found) || stem.replaceAll("X+$", "").equals(found)) {
            return true;
        }
        return gold.endsWith("-WXX") && found.matches(gold.substring(0, gold.length() - 2) + "\\d\\d");
    }

    /** The figures {@code PREFIXstrict.f1} and so on. */
    void report(String prefix, Report report) {
        report.figure(prefix + "gold", gold);
        report.figure(prefix + "found", found);
        report.figures(prefix + "strict", strict, found, gold);
        report.figures(prefix + "relaxed", relaxed, found, gold);
        report.figures(prefix + "type", type, found, gold);
        report.figures(prefix + "value", value, found, gold);
        report.figures(prefix + "value.agreeing", agreeing, found, gold);
    }

    /** What was found, and how much of that is right: for the list of rules. */
    @Override
    public String toString() {
        return "found=%d overlap=%d strict=%d type=%d value=%d".formatted(found, relaxed, strict, type, value);
    }
}
