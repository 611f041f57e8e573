package org.readout.model;

import java.util.List;

/**
 * What a finding rests on: words of an article that the reader can open.
 *
 * @param article the article's id
 * @param spans the words themselves, in order, at least one
 * @param sentence the whole sentence (or sentences) around them
 */
public record Evidence(String article, List<Span> spans, Span sentence) {
    public Evidence {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("evidence without a span in article " + article);
        }
    }
}
