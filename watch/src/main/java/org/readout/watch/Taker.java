package org.readout.watch;

import org.readout.model.Article;

/** Takes the articles that a watch brings. */
@FunctionalInterface
public interface Taker {
    /** What became of an article. */
    enum Outcome {
        NEW,
        NEW_VERSION,
        SAME,
        FAILED
    }

    /** Takes an article; once this returns it is kept, or could not be, which the taker tells. */
    Outcome take(Article article);
}
