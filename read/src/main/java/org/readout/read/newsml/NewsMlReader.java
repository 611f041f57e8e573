package org.readout.read.newsml;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.readout.model.Article;
import org.readout.model.Limits;
import org.readout.read.source.FormatReader;
import org.readout.read.source.Source;
import org.readout.read.source.Unreadable;
import org.readout.read.xml.Tag;
import org.readout.read.xml.Xml;

/** Reads the IPTC's XML: NewsML-G2 items and messages, NewsML 1, NITF. */
public final class NewsMlReader implements FormatReader {
    private static final Set<String> ROOTS = Set.of(
            "newsItem",
            "packageItem",
            "newsMessage",
            "NewsML",
            "nitf",
            "conceptItem",
            "knowledgeItem",
            "planningItem",
            "catalogItem",
            "hopHistory");

    @Override
    public boolean recognises(Source source) {
        String root = Xml.root(source);
        return root != null && ROOTS.contains(root);
    }

    @Override
    public void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable {
        Tag root = Xml.tree(source);
        switch (root.name()) {
            case "nitf" -> sink.accept(Nitf.article(root, source.name()));
            case "newsItem" -> sink.accept(new NewsItem(root).article(source.name()));
            case "newsMessage" ->
                all(
                        root.all("itemSet").stream()
                                .flatMap(set -> set.children().stream())
                                .toList(),
                        root,
                        source.name(),
                        sink,
                        problems);
            case "NewsML" -> all(root.children("NewsItem"), root, source.name(), sink, problems);
            case "packageItem" -> throw new Unreadable("is a package that refers to items; none of them is in it");
            default -> throw new Unreadable("is a NewsML-G2 " + root.name() + ", which holds no report");
        }
    }

    /** Reads each item; a package's references among them are passed over, for the items they refer to come by themselves. */
    private static void all(List<Tag> items, Tag root, String name, Consumer<Article> sink, Consumer<String> problems)
            throws Unreadable {
        if (items.isEmpty()) {
            throw new Unreadable("is a message without items");
        }
        int number = 0;
        for (Tag item : items) {
            number++;
            if (number > Limits.PACKAGE_ARTICLES) {
                problems.accept("has more than " + Limits.PACKAGE_ARTICLES + " items; the rest is left out");
                return;
            }
            String own = items.size() == 1 ? name : name + "#" + number;
            try {
                switch (item.name()) {
                    case "newsItem" -> sink.accept(new NewsItem(item).article(own));
                    case "NewsItem" -> sink.accept(NewsMlOne.article(item, root.at("NewsEnvelope"), own));
                    case "packageItem" -> {
                        if (items.size() == 1) {
                            throw new Unreadable("is a package that refers to items; none of them is in it");
                        }
                    }
                    default -> throw new Unreadable("is a NewsML-G2 " + item.name() + ", which holds no report");
                }
            } catch (Unreadable e) {
                problems.accept(
                        items.size() == 1 ? String.valueOf(e.getMessage()) : "item " + number + " " + e.getMessage());
            }
        }
    }
}
