package org.readout.read.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.model.Limits;
import org.readout.model.Published;
import org.readout.read.html.Fragment;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Composition;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;
import org.readout.read.xml.Xml;

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom: each item with a headline and a text is an article, its text the full content
 * where the feed carries it, else the summary.
 */
public final class FeedReader implements FormatReader {
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed", "Channel", "channel");

    @Override
    public boolean recognises(Source source) {
        String root = Xml.root(source);
        return root != null && ROOTS.contains(root);
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        Document document = Xml.document(source);
        SyndFeed feed = feed(document);
        String format = feed.getFeedType() != null && feed.getFeedType().startsWith("atom") ? "atom" : "rss";
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            if (++number > Limits.PACKAGE_ARTICLES) {
                problems.accept("has more than " + Limits.PACKAGE_ARTICLES + " items; the rest is left out");
                return;
            }
            try {
                sink.accept(article(entry, feed, format, source.name() + "#" + number));
            } catch (Unreadable e) {
                problems.accept("item " + number + " " + e.getMessage());
            }
        }
        if (number == 0) {
            problems.accept("is a feed without items");
        }
    }

    private static SyndFeed feed(Document document) throws Unreadable {
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            return input.build(document);
        } catch (FeedException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            // rome is not careful with elements out of place; the input is to blame either way
            throw new Unreadable(
                    "is not a feed of a known kind" + (e instanceof FeedException ? ": " + e.getMessage() : ""), e);
        }
    }

    private static Article article(SyndEntry entry, SyndFeed feed, String format, String name) throws Unreadable {
        Composition text = new Composition();
        String title = entry.getTitleEx() == null
                ? entry.getTitle()
                : entry.getTitleEx().getValue();
        String headline = title == null ? null : Fragment.line(title);
        text.add(Kind.HEADLINE, headline);
        String content = longest(entry.getContents());
        String summary =
                entry.getDescription() == null ? null : entry.getDescription().getValue();
        String body = content != null && (summary == null || content.length() >= summary.length()) ? content : summary;
        if (body != null) {
            Fragment.add(body, text);
        }
        if ((headline == null || headline.isBlank()) && !text.hasBody()) {
            throw new Unreadable("has neither headline nor text");
        }
        Article.Builder article = text.article(name, format, feed.getLanguage());
        List<String> authors = authors(entry);
        if (!authors.isEmpty()) {
            article.byline(authors);
        }
        Published published =
                published(entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate());
        if (published != null) {
            article.published(published);
        }
        String outlet = entry.getSource() != null && entry.getSource().getTitle() != null
                ? entry.getSource().getTitle()
                : feed.getTitle();
        if (outlet != null && !outlet.isBlank()) {
            article.outlet(Fragment.line(outlet));
        }
        return article.modified(time(entry.getUpdatedDate()))
                .url(web(entry.getLink(), entry.getUri()))
                .build();
    }

    private static @Nullable String longest(List<SyndContent> contents) {
        String longest = null;
        for (SyndContent content : contents) {
            String value = content.getValue();
            if (value != null && (longest == null || value.length() > longest.length())) {
                longest = value;
            }
        }
        return longest;
    }

    private static List<String> authors(SyndEntry entry) {
        List<String> written = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            if (person.getName() != null) {
                written.add(person.getName());
            }
        }
        if (written.isEmpty() && entry.getAuthor() != null) {
            written.add(entry.getAuthor());
        }
        List<String> names = new ArrayList<>();
        for (String one : written) {
            // RSS has an address with the name behind it in brackets
            int open = one.indexOf('(');
            boolean address = one.indexOf('@') >= 0;
            String name = address && open >= 0 ? one.substring(open + 1).replace(")", "") : address ? "" : one;
            Byline.names(name).authors().stream()
                    .filter(n -> !names.contains(n))
                    .forEach(names::add);
        }
        return names;
    }

    private static @Nullable Published published(@Nullable Date date) {
        OffsetDateTime time = time(date);
        return time == null ? null : new Published(time.toLocalDate(), time, "feed");
    }

    private static @Nullable OffsetDateTime time(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String web(@Nullable String... links) {
        for (String link : links) {
            if (link != null && (link.startsWith("http://") || link.startsWith("https://"))) {
                return link.strip();
            }
        }
        return null;
    }
}
