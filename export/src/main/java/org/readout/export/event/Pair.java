package org.readout.export.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of an act and the other, for data sets that keep two a row: each source with each target. An event without a
 * side has pairs without it.
 */
record Pair<T>(@Nullable T source, @Nullable T target) {
    /** More pairs than this no sentence names; what hostile text piles up beyond is left out. */
    private static final int MOST = 100;

    static <T> List<Pair<T>> of(List<T> sources, List<T> targets) {
        List<Pair<T>> pairs = new ArrayList<>();
        int across = Math.max(1, sources.size());
        int down = Math.max(1, targets.size());
        for (int i = 0; i < across && pairs.size() < MOST; i++) {
            for (int j = 0; j < down && pairs.size() < MOST; j++) {
                pairs.add(new Pair<>(
                        i < sources.size() ? sources.get(i) : null, j < targets.size() ? targets.get(j) : null));
            }
        }
        return pairs;
    }
}
