package org.readout.desk.view;

import org.readout.ledger.ArticleEntry;
import org.readout.model.Article;
import org.readout.model.Block;

/** What articles are called where they have no headline. */
final class Named {
    /** Characters of an article's first words, at most. */
    private static final int LONGEST = 90;

    private Named() {}

    /** Headline, else the first words of the text. */
    static String title(Article article) {
        String headline = article.headline();
        if (headline != null) {
            return headline;
        }
        return article.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                .map(b -> opening(b.span().of(article.text()).strip()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> file(article.file()));
    }

    /** The same of an article of the ledger, which is opened only where it has no headline. */
    static String title(ArticleEntry entry, Reading reading) {
        String headline = entry.headline();
        return headline != null
                ? headline
                : reading.ledger()
                        .article(entry.id(), entry.version())
                        .map(Named::title)
                        .orElse(file(entry.file()));
    }

    private static String opening(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end < LONGEST / 2 ? line.offsetByCodePoints(0, LONGEST / 2) : end) + " …";
    }

    /** The file's own name: the folders of this machine are nobody's business. */
    static String file(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
