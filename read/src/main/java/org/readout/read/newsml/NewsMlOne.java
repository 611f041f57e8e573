package org.readout.read.newsml;

import java.util.Optional;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.read.html.Fragment;
import org.readout.read.parts.Agencies;
import org.readout.read.parts.Composition;
import org.readout.read.parts.Dates;
import org.readout.read.source.Unreadable;
import org.readout.read.xml.Tag;

/** Reads one NewsItem of the older NewsML 1. */
final class NewsMlOne {
    private NewsMlOne() {}

    static Article article(Tag item, Optional<Tag> envelope, String name) throws Unreadable {
        Optional<String> status = item.at("NewsManagement", "Status").map(s -> s.attribute("FormalName"));
        if (status.isPresent() && !status.get().equalsIgnoreCase("Usable")) {
            throw new Unreadable("is not for publication (" + status.get() + ")");
        }
        Composition text = new Composition();
        text.add(Kind.HEADLINE, item.first("HeadLine").map(Tag::text).orElse(null));
        item.first("SubHeadLine").ifPresent(deck -> text.add(Kind.DECK, deck.text()));
        item.first("ByLine").ifPresent(line -> {
            String words = line.text();
            text.add(
                    Kind.BYLINE,
                    words == null || words.toLowerCase(java.util.Locale.ROOT).startsWith("by ")
                            ? words
                            : "By " + words);
        });
        for (Tag content : item.all("DataContent")) {
            if (text.hasBody()) {
                break;
            }
            Optional<Tag> nitf = content.at("nitf");
            if (nitf.isPresent()) {
                Nitf.add(nitf.get(), text, false);
            } else {
                Tag markup = content.at("html", "body").orElse(content);
                if (markup.children().isEmpty() && markup.raw().contains("</")) {
                    Fragment.add(markup.raw(), text);
                } else {
                    Fragment.add(Inline.element(markup), text);
                }
            }
        }
        if (!text.hasBody()) {
            throw new Unreadable("has no text");
        }
        Article.Builder article = text.article(
                name,
                "newsml",
                item.first("Language").map(l -> l.attribute("FormalName")).orElse(null));
        item.first("PublicIdentifier").map(Tag::text).ifPresent(article::id);
        item.first("RevisionId").map(Tag::text).ifPresent(article::version);
        String created = item.at("NewsManagement", "FirstCreated")
                .map(Tag::text)
                .or(() -> item.first("DateId").map(Tag::text))
                .or(() -> envelope.flatMap(e -> e.at("DateAndTime")).map(Tag::text))
                .orElse(null);
        Dates.parse(created).ifPresent(when -> article.published(when.published("metadata")));
        article.modified(item.at("NewsManagement", "ThisRevisionCreated")
                .map(Tag::text)
                .flatMap(Dates::parse)
                .map(Dates.When::time)
                .orElse(null));
        item.first("Provider")
                .flatMap(p -> p.first("Party"))
                .map(p -> p.attribute("FormalName"))
                .ifPresent(provider -> {
                    article.outlet(
                            Agencies.named(provider).map(Agencies.Agency::name).orElse(provider));
                    Agencies.named(provider).filter(Agencies.Agency::wire).ifPresent(a -> article.wire(a.name()));
                });
        if (text.place() == null) {
            article.dateline(item.first("DateLine").map(Tag::text).orElse(null));
        }
        item.first("CopyrightLine").map(Tag::text).ifPresent(article::copyright);
        return article.build();
    }
}
