package org.readout.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.model.Limits;
import org.readout.model.Published;
import org.readout.read.parts.Composition;
import org.readout.read.parts.MappedText;
import org.readout.read.source.Decoder;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;

/** Reads web pages. */
public final class HtmlReader implements FormatReader {
    private static final int DEEPEST = 512;

    /** Five times the largest news page seen; beyond it pages are made to exhaust a parser. */
    private static final int MOST_TAGS = 50_000;

    private static final double STORED_MORE = 2.5;
    private static final Pattern BEGIN = Pattern.compile(
            "(?is)(?:<\\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\\s)*<(?:!doctype\\s+html|html|head|body|meta|title|article|main|div|p|h1|section|table|script|center)\\b");
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");

    @Override
    public boolean recognises(Source source) {
        String head = source.head();
        if (BEGIN.matcher(head).lookingAt()) {
            return true;
        }
        String low = head.toLowerCase(Locale.ROOT);
        return low.contains("<html") && !low.stripLeading().startsWith("{")
                || (source.isNamed(".html", ".htm", ".xhtml") && low.contains("<"));
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        if (source.bytes().length > Limits.PAGE_BYTES) {
            throw new Unreadable("is a page larger than " + Limits.PAGE_BYTES + " bytes, the limit for one page");
        }
        String html = Decoder.decode(source.bytes(), source.charset() == null ? declared(source) : source.charset());
        sink.accept(article(source.name(), html, source.url()));
    }

    private static int prose(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.PARAGRAPH)
                .mapToInt(part -> part.text().length())
                .sum();
    }

    private static @Nullable String declared(Source source) {
        Matcher m = CHARSET.matcher(source.head());
        return m.find() ? m.group(1) : null;
    }

    private static Article article(String name, String html, @Nullable String address) throws Unreadable {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new Unreadable("is a page with more than " + MOST_TAGS + " tags, the limit for one page");
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        Document page = parser.parseInput(html, address == null ? "" : address);
        PageFacts facts = new PageFacts(page);
        String stated = facts.headline();
        Optional<Element> shown = facts.headlineElement(stated);
        MappedText headline =
                shown.map(e -> Blocks.text(e, html)).filter(t -> !t.isEmpty()).orElse(null);

        Composition text = new Composition();
        if (headline != null) {
            text.add(Kind.HEADLINE, headline);
        } else {
            text.add(Kind.HEADLINE, stated);
        }
        MainElement.Found main = MainElement.of(page, shown);
        List<Part> parts = Selection.of(Blocks.ofMain(main, html), headline == null ? stated : headline.toString());
        String stored = facts.body();
        if (stored != null && stored.length() > STORED_MORE * prose(parts)) {
            // the page is filled in by a script; the text is in its metadata alone
            stored.lines().forEach(line -> text.add(Kind.PARAGRAPH, line));
        } else {
            parts.forEach(part -> text.add(part.kind(), part.text()));
        }
        if (!text.hasBody()) {
            throw new Unreadable("is a page without an article in it");
        }
        Article.Builder article = text.article(name, "html", facts.language());
        List<String> authors = facts.authors();
        if (!authors.isEmpty()) {
            article.byline(authors);
        }
        Published published = facts.published();
        if (published != null) {
            article.published(published);
        }
        String outlet = facts.outlet();
        if (outlet != null) {
            article.outlet(outlet);
        }
        String url = facts.url();
        return article.source(text.map())
                .modified(facts.modified())
                .url(url == null ? address : url)
                .build();
    }
}
