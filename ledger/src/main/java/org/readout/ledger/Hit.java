package org.readout.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.search.FindingType;
import org.readout.model.Finding;
import org.readout.model.Span;

/**
 * A passage that answers a search.
 *
 * @param article the article it stands in
 * @param finding the finding itself; null when a sentence was searched for
 * @param sentence where the sentence or sentences stand, UTF-16 units of the article's text
 * @param spans the finding's own words in it; empty for a sentence
 * @param text the sentence's words
 */
public record Hit(
        ArticleEntry article,
        FindingType type,
        @Nullable Finding finding,
        Span sentence,
        List<Span> spans,
        String text) {
    public Hit {
        spans = List.copyOf(spans);
    }
}
