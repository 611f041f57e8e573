package org.readout.read.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.model.Article;
import org.readout.model.Block.Kind;
import org.readout.read.html.Fragment;
import org.readout.read.parts.Agencies;
import org.readout.read.parts.Byline;
import org.readout.read.parts.Composition;
import org.readout.read.parts.Dates;
import org.readout.read.source.Unreadable;
import org.readout.read.xml.Tag;

/** Reads one NewsML-G2 newsItem that holds text. */
final class NewsItem {
    private final Tag item;
    private final Tag itemMeta;
    private final Tag contentMeta;

    NewsItem(Tag item) {
        this.item = item;
        this.itemMeta = item.at("itemMeta").orElse(item);
        this.contentMeta = item.at("contentMeta").orElse(item);
    }

    Article article(String name) throws Unreadable {
        String status = code(itemMeta, "pubStatus");
        if (status != null && !status.equals("usable")) {
            throw new Unreadable("is not for publication (" + status + ")");
        }
        String kind = code(itemMeta, "itemClass");
        if (kind != null && !kind.equals("text") && !kind.equals("composite")) {
            throw new Unreadable("is a news item of class " + kind + ", not text");
        }
        Composition text = new Composition();
        String headline = text(contentMeta, "headline");
        text.add(Kind.HEADLINE, headline);
        String by = text(contentMeta, "by");
        if (by != null) {
            text.add(Kind.BYLINE, Byline.of(by).isPresent() ? by : "By " + by);
        }
        content(text, headline == null);
        if (!text.hasBody()) {
            throw new Unreadable("has no text");
        }
        for (Tag note : itemMeta.children("edNote")) {
            String words = note.text();
            if (words != null && Notes.isCorrection(words)) {
                text.correction(words);
            }
        }
        return described(text, name);
    }

    private Article described(Composition text, String name) throws Unreadable {
        Article.Builder article = text.article(name, "newsml-g2", language());
        if (item.attribute("guid") != null) {
            article.id(item.attribute("guid"));
        }
        String created = first(
                text(contentMeta, "contentCreated"), text(itemMeta, "firstCreated"), text(itemMeta, "versionCreated"));
        Dates.parse(created).ifPresent(when -> article.published(when.published("metadata")));
        String changed = first(text(contentMeta, "contentModified"), text(itemMeta, "versionCreated"));
        article.modified(Dates.parse(changed).map(Dates.When::time).orElse(null));
        List<String> authors = authors();
        if (!authors.isEmpty() && text.authors().isEmpty()) {
            article.byline(authors);
        }
        String provider = name(itemMeta, "provider");
        if (provider != null) {
            article.outlet(Agencies.named(provider).map(Agencies.Agency::name).orElse(provider));
        }
        String credit = first(name(contentMeta, "infoSource"), text(contentMeta, "creditline"), provider);
        Optional<Agencies.Agency> agency =
                Agencies.named(credit == null ? "" : credit).filter(Agencies.Agency::wire);
        agency.ifPresent(a -> article.wire(a.name()));
        if (text.place() == null) {
            article.dateline(first(text(contentMeta, "dateline"), name(contentMeta, "located")));
        }
        item.at("rightsInfo", "copyrightNotice").map(Tag::text).ifPresent(article::copyright);
        return article.version(item.attribute("version")).build();
    }

    private void content(Composition text, boolean headlineWanted) {
        item.at("contentSet").ifPresent(set -> {
            for (Tag part : set.children()) {
                if (text.hasBody()) {
                    return;
                }
                if (part.name().equals("inlineXML")) {
                    inline(part, text, headlineWanted);
                } else if (part.name().equals("inlineData")) {
                    data(part, text);
                }
            }
        });
    }

    private static void inline(Tag part, Composition text, boolean headlineWanted) {
        Optional<Tag> nitf = part.at("nitf");
        if (nitf.isPresent()) {
            Nitf.add(nitf.get(), text, headlineWanted);
            return;
        }
        Tag content = part.at("html", "body").or(() -> part.at("html")).orElse(part);
        Fragment.add(Inline.element(content), text);
    }

    private static void data(Tag part, Composition text) {
        String raw = part.raw();
        String type = part.attribute("contenttype");
        if ((type != null && type.contains("html")) || raw.contains("</p>")) {
            Fragment.add(raw, text);
        } else {
            raw.lines().forEach(line -> text.add(Kind.PARAGRAPH, line));
        }
    }

    private List<String> authors() {
        List<String> authors = new ArrayList<>();
        for (Tag creator : contentMeta.children("creator")) {
            String name = nameOf(creator);
            if (name != null) {
                Byline.names(name).authors().stream()
                        .filter(a -> !authors.contains(a))
                        .forEach(authors::add);
            }
        }
        return authors;
    }

    private @Nullable String language() {
        String tag = contentMeta.at("language").map(l -> l.attribute("tag")).orElse(null);
        return first(
                tag, contentMeta.at("headline").map(h -> h.attribute("lang")).orElse(null), item.attribute("lang"));
    }

    private static @Nullable String code(Tag in, String child) {
        String code = in.at(child)
                .map(t -> first(t.attribute("qcode"), t.attribute("uri")))
                .orElse(null);
        return code == null ? null : code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
    }

    private static @Nullable String text(Tag in, String child) {
        return in.at(child).map(Tag::text).orElse(null);
    }

    private static @Nullable String name(Tag in, String child) {
        return in.at(child).map(NewsItem::nameOf).orElse(null);
    }

    private static @Nullable String nameOf(Tag tag) {
        return first(tag.at("name").map(Tag::text).orElse(null), tag.attribute("literal"));
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
