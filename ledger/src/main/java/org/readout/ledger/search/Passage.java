package org.readout.ledger.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Span;

/**
 * What can be searched for: a sentence, or the words of a finding.
 *
 * @param id its place, see {@link org.readout.ledger.store.Place}
 * @param finding the finding's id in its article; null for a sentence
 * @param span the sentence or sentences, in code points
 * @param words what can be searched, folded by {@link Words}
 * @param tags what it can be filtered by, see {@link Tag}
 */
public record Passage(long id, FindingType type, @Nullable String finding, Span span, String words, List<Long> tags) {
    public Passage {
        tags = List.copyOf(tags);
    }
}
