package org.readout.bench.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.readout.language.RoleSpan.Role;
import org.readout.model.Span;

/** One reading of an article, an annotator's or the product's, counted in words: what is compared. */
final class Reading {
    /** A fragment of a role, {@code [first, end)} in words. */
    record Fragment(Role role, int first, int end) {
        boolean overlaps(Fragment other) {
            return role == other.role && first < other.end && other.first < end;
        }
    }

    /** An attribution as sets of words. */
    record Triple(BitSet source, BitSet cue, BitSet content) {}

    final byte[] roles;
    final Set<Fragment> fragments = new LinkedHashSet<>();
    final Set<Fragment> split = new LinkedHashSet<>();
    final List<Triple> triples = new ArrayList<>();
    final List<GoldArticle.Attribution> attributions;

    /** @param sentenceStarts offsets that sentences begin at, in order */
    Reading(List<GoldArticle.Attribution> attributions, Words words, int[] sentenceStarts) {
        this.attributions = attributions;
        this.roles = new byte[words.size()];
        for (GoldArticle.Attribution a : attributions) {
            triples.add(new Triple(
                    add(Role.SOURCE, a.source(), words, sentenceStarts),
                    add(Role.CUE, a.cue(), words, sentenceStarts),
                    add(Role.CONTENT, a.content(), words, sentenceStarts)));
        }
    }

    private BitSet add(Role role, List<Span> spans, Words words, int[] sentenceStarts) {
        BitSet all = new BitSet();
        for (Span span : spans) {
            Span range = words.of(span);
            if (range.isEmpty()) {
                continue;
            }
            all.set(range.start(), range.end());
            fragments.add(new Fragment(role, range.start(), range.end()));
            int first = range.start();
            for (int w = range.start(); w < range.end(); w++) {
                if (roles[w] == 0) {
                    roles[w] = (byte) (1 + role.ordinal());
                }
                boolean last = w + 1 == range.end();
                if (last || sentence(words, w + 1, sentenceStarts) != sentence(words, w, sentenceStarts)) {
                    split.add(new Fragment(role, first, w + 1));
                    first = w + 1;
                }
            }
        }
        return all;
    }

    private static int sentence(Words words, int word, int[] starts) {
        int at = Arrays.binarySearch(starts, words.get(word).start());
        return at < 0 ? -at - 2 : at;
    }
}
