package org.readout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.read.html.HtmlReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;
import org.readout.read.web.Fetcher;

/**
 * Follows the items of a fetched feed that carry only a summary to their pages. Where a page cannot be fetched or read,
 * the item stands as the feed had it.
 */
final class Following implements Consumer<Article> {
    private static final int SUMMARY = 700;
    private static final int MOST_PAGES = 40;

    private final Fetcher fetcher;
    private final Consumer<Article> taker;
    private final Consumer<String> problems;
    private int pages;

    Following(Fetcher fetcher, Consumer<Article> taker, Consumer<String> problems) {
        this.fetcher = fetcher;
        this.taker = taker;
        this.problems = problems;
    }

    @Override
    public void accept(Article item) {
        String url = item.url();
        boolean feed = item.format().equals("rss")
                || item.format().equals("atom")
                || item.format().equals("jsonfeed");
        if (!feed || url == null || bodyLength(item) >= SUMMARY || pages >= MOST_PAGES) {
            taker.accept(item);
            return;
        }
        pages++;
        List<Article> read = new ArrayList<>();
        try {
            Source page = fetcher.fetch(url);
            new HtmlReader().read(page, read::add, _ -> {});
        } catch (Unreadable e) {
            problems.accept("item " + url + " " + e.getMessage() + "; its summary was read instead");
        }
        if (read.isEmpty() || bodyLength(read.getFirst()) <= bodyLength(item)) {
            taker.accept(item);
        } else {
            taker.accept(joined(item, read.getFirst()));
        }
    }

    /** The page's text with what the feed knows and the page does not. */
    private static Article joined(Article item, Article page) {
        Article.Builder both = page.toBuilder();
        if (page.published() == null) {
            both.published(item.published());
        }
        if (page.outlet() == null) {
            both.outlet(item.outlet());
        }
        if (page.byline().isEmpty()) {
            both.byline(item.byline());
        }
        return both.build();
    }

    private static int bodyLength(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .mapToInt(block -> block.span().length())
                .sum();
    }
}
