package org.readout.read.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.read.html.Fragment;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Composition;
import org.readout.read.parts.Dates;
import org.readout.read.source.Unreadable;
import org.readout.read.xml.Tag;

/** Reads NITF, the IPTC's News Industry Text Format, alone or inside NewsML. */
final class Nitf {
    private static final Set<String> WITHDRAWN = Set.of("killed", "withheld", "canceled", "cancelled", "embargoed");

    private Nitf() {}

    /** Adds headline, byline, dateline and body. @return whether there was a body */
    static boolean add(Tag nitf, Composition text, boolean withHeadline) {
        Tag body = nitf.at("body").orElse(nitf);
        Optional<Tag> head = body.at("body.head");
        if (withHeadline) {
            String headline = head.flatMap(h -> h.first("hl1"))
                    .map(Tag::text)
                    .or(() -> head.flatMap(h -> h.first("hedline")).map(Tag::text))
                    .or(() -> nitf.at("head", "title").map(Tag::text))
                    .orElse(null);
            text.add(Kind.HEADLINE, headline);
        }
        head.flatMap(h -> h.first("hl2")).ifPresent(deck -> text.add(Kind.DECK, deck.text()));
        head.flatMap(h -> h.at("byline")).ifPresent(line -> byline(words(line), text));
        Tag content = body.at("body.content").orElse(body);
        Fragment.add(Inline.element(content), text);
        body.at("body.end").flatMap(end -> end.first("tagline")).ifPresent(tag -> text.add(Kind.PARAGRAPH, tag.text()));
        return text.hasBody();
    }

    /** The byline's text with its title ("AP Business Writer") set apart, which markup often leaves joined. */
    private static @Nullable String words(Tag byline) {
        StringBuilder out = new StringBuilder();
        for (Tag.Content content : byline.content()) {
            switch (content) {
                case Tag.Text(String text) -> out.append(text);
                case Tag.Inner(Tag tag) ->
                    out.append(tag.name().equals("byttl") ? ", " : " ")
                            .append(tag.raw())
                            .append(' ');
            }
        }
        String words = out.toString()
                .replaceAll("[\\s\\u00a0]+", " ")
                .replace(" ,", ",")
                .replace(",,", ",")
                .strip();
        return words.isEmpty() ? null : words;
    }

    private static void byline(@Nullable String line, Composition text) {
        if (line != null) {
            text.add(
                    Kind.BYLINE,
                    Byline.of(line).isPresent() || Byline.names(line).authors().isEmpty() ? line : "By " + line);
        }
    }

    /** A document of its own. */
    static Article article(Tag nitf, String name) throws Unreadable {
        Optional<Tag> data = nitf.at("head", "docdata");
        String status = data.map(d -> d.attribute("management-status")).orElse(null);
        if (status != null && WITHDRAWN.contains(status.toLowerCase(Locale.ROOT))) {
            throw new Unreadable("is not for publication (" + status + ")");
        }
        Composition text = new Composition();
        if (!add(nitf, text, true)) {
            throw new Unreadable("has no text");
        }
        data.flatMap(d -> d.at("ed-msg"))
                .map(m -> m.attribute("info") == null ? m.text() : m.attribute("info"))
                .filter(Notes::isCorrection)
                .ifPresent(text::correction);
        Article.Builder article = text.article(
                name, "nitf", nitf.attribute("lang") != null ? nitf.attribute("lang") : nitf.attribute("baselang"));
        dates(nitf, data, article);
        data.flatMap(d -> d.at("doc-id")).map(d -> d.attribute("id-string")).ifPresent(article::id);
        data.flatMap(d -> d.at("du-key")).map(d -> d.attribute("version")).ifPresent(article::version);
        nitf.at("head", "pubdata").map(p -> p.attribute("name")).ifPresent(article::outlet);
        nitf.at("body", "body.head", "distributor").map(Tag::text).ifPresent(article::outlet);
        nitf.at("body", "body.head", "dateline")
                .flatMap(d -> d.first("location"))
                .map(Tag::text)
                .ifPresent(article::dateline);
        data.flatMap(d -> d.at("doc.copyright")).map(c -> c.attribute("holder")).ifPresent(article::copyright);
        return article.build();
    }

    private static void dates(Tag nitf, Optional<Tag> data, Article.Builder article) {
        List<Optional<String>> written = List.of(
                data.flatMap(d -> d.at("date.issue")).map(d -> d.attribute("norm")),
                data.flatMap(d -> d.at("date.release")).map(d -> d.attribute("norm")),
                nitf.at("head", "pubdata").map(p -> p.attribute("date.publication")),
                nitf.first("story.date").map(d -> d.attribute("norm")));
        for (Optional<String> one : written) {
            Optional<Dates.When> when = Dates.parse(one.orElse(null));
            if (when.isPresent()) {
                article.published(when.get().published("metadata"));
                return;
            }
        }
    }
}
