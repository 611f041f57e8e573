package org.readout.find.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.RoleSpan;
import org.readout.language.RoleSpan.Role;

/**
 * Joins role spans into attributions: each content picks its cue, each cue its source, by a trained ranker; then cues
 * that were left without content take one from a cue that has several, where that costs least.
 */
final class Linker {
    /** The most a content may lose in log-odds when it moves to a cue that has none; measured on PolNeAR's dev part. */
    private static final double LARGEST_LOSS = 3.0;

    private final LinkModel model;

    Linker(LinkModel model) {
        this.model = model;
    }

    /** The attributions, in the order of their first span. */
    List<Linked> link(LinkContext in) {
        List<Integer> contents = in.all(Role.CONTENT);
        List<Integer> cues = in.all(Role.CUE);
        double[][] scores = new double[contents.size()][];
        int[] chosen = new int[contents.size()];
        int[] load = new int[in.roles.size()];
        for (int i = 0; i < chosen.length; i++) {
            scores[i] = scores(in, contents.get(i), Role.CUE);
            chosen[i] = best(in, contents.get(i), Role.CUE, scores[i]);
            if (chosen[i] >= 0) {
                load[chosen[i]]++;
            }
        }
        for (int cue : cues) {
            if (load[cue] == 0) {
                give(in, cue, contents, scores, chosen, load);
            }
        }
        return join(in, contents, cues, chosen);
    }

    private List<Linked> join(LinkContext in, List<Integer> contents, List<Integer> cues, int[] chosen) {
        List<Linked> joined = new ArrayList<>();
        for (int cue : cues) {
            List<RoleSpan> own = new ArrayList<>();
            for (int i = 0; i < chosen.length; i++) {
                if (chosen[i] == cue) {
                    own.add(in.roles.get(contents.get(i)));
                }
            }
            if (!own.isEmpty()) {
                joined.add(new Linked(source(in, cue), in.roles.get(cue), own));
            }
        }
        joined.sort((a, b) -> Integer.compare(first(a), first(b)));
        return Collections.unmodifiableList(joined);
    }

    private static int first(Linked linked) {
        int first = linked.contents().getFirst().first();
        RoleSpan cue = linked.cue();
        RoleSpan source = linked.source();
        first = cue == null ? first : Math.min(first, cue.first());
        return source == null ? first : Math.min(first, source.first());
    }

    private @Nullable RoleSpan source(LinkContext in, int cue) {
        int source = best(in, cue, Role.SOURCE, scores(in, cue, Role.SOURCE));
        return source < 0 ? null : in.roles.get(source);
    }

    /** Scores of the candidates, in their order, and last that of having none. */
    private double[] scores(LinkContext in, int from, Role role) {
        List<Integer> candidates = in.candidates(from, role);
        double[] scores = new double[candidates.size() + 1];
        for (int i = 0; i < candidates.size(); i++) {
            scores[i] = model.pair(in, from, candidates.get(i), in.rank(from, candidates.get(i)));
        }
        scores[candidates.size()] = model.none(in, from);
        return scores;
    }

    private static int best(LinkContext in, int from, Role role, double[] scores) {
        List<Integer> candidates = in.candidates(from, role);
        int best = scores.length - 1;
        for (int i = 0; i < candidates.size(); i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best == candidates.size() ? -1 : candidates.get(best);
    }

    private static void give(
            LinkContext in, int cue, List<Integer> contents, double[][] scores, int[] chosen, int[] load) {
        int taker = -1;
        double least = LARGEST_LOSS;
        for (int i = 0; i < chosen.length; i++) {
            List<Integer> candidates = in.candidates(contents.get(i), Role.CUE);
            int at = candidates.indexOf(cue);
            if (at < 0 || (chosen[i] >= 0 && load[chosen[i]] < 2)) {
                continue;
            }
            int now = chosen[i] < 0 ? candidates.size() : candidates.indexOf(chosen[i]);
            double loss = scores[i][now] - scores[i][at];
            if (loss < least) {
                least = loss;
                taker = i;
            }
        }
        if (taker >= 0) {
            if (chosen[taker] >= 0) {
                load[chosen[taker]]--;
            }
            chosen[taker] = cue;
            load[cue]++;
        }
    }
}
