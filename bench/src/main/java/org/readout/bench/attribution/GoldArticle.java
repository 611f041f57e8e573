package org.readout.bench.attribution;

import java.util.List;
import org.readout.model.Span;

/**
 * An annotated article.
 *
 * @param name the file's name without its ending
 * @param attributions in the order of the annotation file; spans are UTF-16 units
 */
public record GoldArticle(String name, String text, List<Attribution> attributions) {

    /** An attribution relation; each part may be discontinuous, the source may be empty. */
    public record Attribution(List<Span> source, List<Span> cue, List<Span> content) {
        public Attribution {
            source = List.copyOf(source);
            cue = List.copyOf(cue);
            content = List.copyOf(content);
        }
    }

    public GoldArticle {
        attributions = List.copyOf(attributions);
    }
}
