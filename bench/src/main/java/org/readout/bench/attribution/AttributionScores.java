package org.readout.bench.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.bench.Report;
import org.readout.bench.attribution.Reading.Fragment;
import org.readout.bench.attribution.Reading.Triple;
import org.readout.language.RoleSpan.Role;
import org.readout.model.Statement.Kind;

/**
 * Compares readings. An attribution is found ("linked") when one of the other reading, its own alone, covers at least
 * half of its content's words and their sources share a word, or neither has one. The pairing is greedy, the largest
 * overlap first.
 */
final class AttributionScores {
    /** Counts behind a precision, a recall and their F1. */
    private static final class Tally {
        private long found;
        private long predicted;
        private long gold;
    }

    private record Pair(int gold, int predicted, int shared) {}

    private final Map<String, Tally> tallies = new TreeMap<>();

    private Tally tally(String name) {
        return tallies.computeIfAbsent(name, k -> new Tally());
    }

    /** Adds an article. @param kinds the kinds of quotation, of gold and predicted attributions in their order */
    void add(Reading gold, Reading predicted, List<Kind> goldKinds, List<Kind> predictedKinds) {
        words(gold.roles, predicted.roles);
        spans("strict", gold.split, predicted.split);
        spans("whole", gold.fragments, predicted.fragments);
        overlaps(gold.split, predicted.split);
        triples(gold.triples, predicted.triples);
        links(gold.triples, predicted.triples, goldKinds, predictedKinds);
    }

    private void words(byte[] gold, byte[] predicted) {
        for (int w = 0; w < gold.length; w++) {
            for (String name : List.of(name(gold[w]), "micro")) {
                if (gold[w] > 0) {
                    tally("token." + name).gold++;
                    if (gold[w] == predicted[w]) {
                        tally("token." + name).found++;
                    }
                }
            }
            if (predicted[w] > 0) {
                tally("token." + name(predicted[w])).predicted++;
                tally("token.micro").predicted++;
            }
        }
    }

    private static String name(int role) {
        return role == 0 ? "none" : Role.values()[role - 1].name().toLowerCase(Locale.ROOT);
    }

    private void spans(String measure, Set<Fragment> gold, Set<Fragment> predicted) {
        for (Fragment fragment : gold) {
            for (Tally tally : tallies(measure, fragment)) {
                tally.gold++;
                tally.found += predicted.contains(fragment) ? 1 : 0;
            }
        }
        for (Fragment fragment : predicted) {
            tallies(measure, fragment).forEach(t -> t.predicted++);
        }
    }

    private List<Tally> tallies(String measure, Fragment fragment) {
        return List.of(tally(measure + "." + name(1 + fragment.role().ordinal())), tally(measure + ".micro"));
    }

    /** Overlap: precision and recall have counts of their own; reported as F1 of both. */
    private void overlaps(Set<Fragment> gold, Set<Fragment> predicted) {
        for (Fragment fragment : gold) {
            boolean hit = predicted.stream().anyMatch(fragment::overlaps);
            tally("overlap.recall").gold++;
            tally("overlap.recall").found += hit ? 1 : 0;
        }
        for (Fragment fragment : predicted) {
            boolean hit = gold.stream().anyMatch(fragment::overlaps);
            tally("overlap.precision").gold++;
            tally("overlap.precision").found += hit ? 1 : 0;
        }
    }

    private void triples(List<Triple> gold, List<Triple> predicted) {
        Tally tally = tally("triple");
        List<Triple> left = new ArrayList<>(predicted);
        tally.gold += gold.size();
        tally.predicted += predicted.size();
        for (Triple triple : gold) {
            tally.found += left.remove(triple) ? 1 : 0;
        }
    }

    private void links(List<Triple> gold, List<Triple> predicted, List<Kind> goldKinds, List<Kind> predictedKinds) {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int p = 0; p < predicted.size(); p++) {
                int shared = shared(gold.get(g).content(), predicted.get(p).content());
                boolean half = 2 * shared >= gold.get(g).content().cardinality();
                if (shared > 0 && half && sources(gold.get(g), predicted.get(p))) {
                    pairs.add(new Pair(g, p, shared));
                }
            }
        }
        pairs.sort((a, b) -> Integer.compare(b.shared, a.shared));
        boolean[] goldDone = new boolean[gold.size()];
        boolean[] predictedDone = new boolean[predicted.size()];
        for (Pair pair : pairs) {
            if (!goldDone[pair.gold] && !predictedDone[pair.predicted]) {
                goldDone[pair.gold] = true;
                predictedDone[pair.predicted] = true;
            }
        }
        for (int g = 0; g < gold.size(); g++) {
            for (String name : List.of("linked", "linked." + kind(goldKinds.get(g)))) {
                tally(name).gold++;
                tally(name).found += goldDone[g] ? 1 : 0;
            }
        }
        for (int p = 0; p < predicted.size(); p++) {
            tally("linked").predicted++;
            tally("linked." + kind(predictedKinds.get(p))).predicted++;
        }
    }

    private static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean sources(Triple gold, Triple predicted) {
        return gold.source().isEmpty() && predicted.source().isEmpty()
                || gold.source().intersects(predicted.source());
    }

    private static int shared(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    void report(Report report) {
        tallies.forEach((name, tally) -> {
            if (name.startsWith("overlap.")) {
                report.figure(name, tally.gold == 0 ? 0 : (double) tally.found / tally.gold);
            } else if (!name.endsWith(".none")) {
                report.figures(name, tally.found, tally.predicted, tally.gold);
            }
        });
        Tally p = tally("overlap.precision");
        Tally r = tally("overlap.recall");
        if (p.gold > 0 && r.gold > 0) {
            double precision = (double) p.found / p.gold;
            double recall = (double) r.found / r.gold;
            report.figure("overlap.f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        }
    }
}
