package org.readout.ledger.search;

import java.util.List;

/**
 * What is asked of the index.
 *
 * @param tags one of each of these; at least one group
 * @param phrases all of these, words of {@link Words} in a row
 * @param without none of these
 */
public record Terms(List<List<Long>> tags, List<List<String>> phrases, List<List<String>> without) {
    public Terms {
        tags = List.copyOf(tags);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("a question to the index needs a tag");
        }
    }
}
