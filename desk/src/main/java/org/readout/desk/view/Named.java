package org.readout.desk.view;

import org.readout.ledger.ArticleEntry;
import org.readout.model.Article;

/** What articles are called where they have no headline. */
final class Named {
    private Named() {}

    /** {@link Article#title} of an article of the ledger, which is opened only where it has no headline. */
    static String title(ArticleEntry entry, Reading reading) {
        String headline = entry.headline();
        return headline != null
                ? headline
                : reading.ledger()
                        .article(entry.id(), entry.version())
                        .map(Article::title)
                        .orElse(Article.fileName(entry.file()));
    }
}
