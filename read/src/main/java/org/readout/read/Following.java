package org.readout.read;

import java.util.function.Consumer;
import org.readout.model.Article;
import org.readout.read.source.Unreadable;
import org.readout.read.web.Pages;

/**
 * Follows the items of a fetched feed that carry only a summary to their pages. Where a page cannot be fetched or read,
 * the item stands as the feed had it.
 */
final class Following implements Consumer<Article> {
    private static final int MOST_PAGES = 40;

    private final Pages pages;
    private final Consumer<Article> taker;
    private final Consumer<String> problems;
    private int followed;

    Following(Pages pages, Consumer<Article> taker, Consumer<String> problems) {
        this.pages = pages;
        this.taker = taker;
        this.problems = problems;
    }

    @Override
    public void accept(Article item) {
        String url = item.url();
        if (url == null || !FeedItem.isSummary(item) || followed >= MOST_PAGES) {
            taker.accept(item);
            return;
        }
        followed++;
        taker.accept(whole(item, url));
    }

    private Article whole(Article item, String url) {
        try {
            return FeedItem.whole(item, pages.page(url));
        } catch (Unreadable e) {
            problems.accept("item " + url + " " + e.getMessage() + "; its summary was read instead");
            return item;
        }
    }
}
