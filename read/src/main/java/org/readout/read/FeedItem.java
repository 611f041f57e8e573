package org.readout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.read.html.HtmlReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/** An article as a feed has it, and the page that it stands for. */
public final class FeedItem {
    private static final int SUMMARY = 700;
    private static final Set<String> FEEDS = Set.of("rss", "atom", "jsonfeed");

    private FeedItem() {}

    /** Whether an article came out of a feed. */
    public static boolean is(Article article) {
        return FEEDS.contains(article.format());
    }

    /** Whether a feed's item names a page and has no more than a summary of it. */
    public static boolean isSummary(Article item) {
        return is(item) && item.url() != null && bodyLength(item) < SUMMARY;
    }

    /**
     * The page's text with what the feed knows and the page does not; the item where the page has less to read.
     *
     * @throws Unreadable when the page is none
     */
    public static Article whole(Article item, Source page) throws Unreadable {
        List<Article> read = new ArrayList<>();
        new HtmlReader().read(page, read::add, _ -> {});
        if (read.isEmpty() || bodyLength(read.getFirst()) <= bodyLength(item)) {
            return item;
        }
        return joined(item, read.getFirst());
    }

    private static Article joined(Article item, Article page) {
        Article.Builder both = page.toBuilder();
        if (page.published() == null) {
            both.published(item.published());
        }
        if (page.headline() == null) {
            both.headline(item.headline());
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
