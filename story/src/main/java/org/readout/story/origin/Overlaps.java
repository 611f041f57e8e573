package org.readout.story.origin;

import java.util.Arrays;
import java.util.List;

/**
 * How many shingles each report has in common with those before it: all pairs at once, by looking each shingle up among
 * those of all reports, so that reports with nothing in common cost nothing.
 */
final class Overlaps {
    private static final long MASK = 0xFFFF_FFFFL;

    /** Shingle and report in one number, sorted. */
    private final long[] all;

    private final List<Shingles> shingles;

    Overlaps(List<Shingles> shingles) {
        this.shingles = shingles;
        int size = shingles.stream().mapToInt(s -> s.hashes().length).sum();
        this.all = new long[size];
        int at = 0;
        for (int i = 0; i < shingles.size(); i++) {
            for (int hash : shingles.get(i).hashes()) {
                all[at++] = key(hash, i);
            }
        }
        Arrays.sort(all);
    }

    private static long key(int hash, int report) {
        return (long) hash << 32 | report & MASK;
    }

    /** For each report before one, how many shingles the two have in common. */
    int[] before(int report) {
        int[] common = new int[report];
        for (int hash : shingles.get(report).hashes()) {
            int at = Arrays.binarySearch(all, key(hash, 0));
            at = at < 0 ? -at - 1 : at;
            while (at < all.length && all[at] < key(hash, report)) {
                common[(int) (all[at] & MASK)]++;
                at++;
            }
        }
        return common;
    }
}
