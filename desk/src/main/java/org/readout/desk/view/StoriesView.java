package org.readout.desk.view;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Guard;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Page;
import org.readout.story.about.Arranger;
import org.readout.story.page.Labels;

/** Where the desk begins: the stories, and what came in last. */
public final class StoriesView implements Section {
    private static final int LINES = 40;

    /** Stories that are shown with their latest articles, and how many of these. */
    private static final int TOLD = 30;

    private static final int LATEST = 3;

    private final Reading reading;

    public StoriesView(Reading reading) {
        this.reading = reading;
    }

    /** A story. @param last the day of its latest article @param latest its latest articles, a few */
    public record Entry(
            String id, String title, String size, @Nullable String last, int articles, List<Item> latest) {
        public String href() {
            return Href.story(id);
        }
    }

    /** An article. */
    public record Item(String title, String href, String where, boolean revised) {}

    /** The page. */
    public record Stories(
            List<Entry> stories,
            List<Item> articles,
            @Nullable String next) {}

    @Override
    public void add(Web web) {
        web.view("/", this::stories);
        web.view("/stories", this::stories);
    }

    private Answer stories(Context request) {
        var latest = reading.articles(ArticleFilter.ALL, new Page(LINES, Given.place(request)));
        List<Entry> stories = new ArrayList<>();
        reading.stories().forEach(s -> stories.add(entry(s, stories.size() < TOLD)));
        String next = latest.next() == null ? null : "/stories?after=" + Guard.query(latest.next());
        Stories page =
                new Stories(stories, latest.items().stream().map(this::item).toList(), next);
        Table.Builder table = Table.of("stories", "id", "title", "articles", "last", "href");
        stories.forEach(s -> table.row(s.id(), s.title(), s.articles(), s.last(), s.href()));
        Table.Builder articles = Table.of(
                "articles", "id", "version", "headline", "outlet", "published", "file", "url", "added", "href");
        latest.items()
                .forEach(a -> articles.row(
                        a.id(),
                        a.version(),
                        a.headline(),
                        a.outlet(),
                        a.published(),
                        a.file(),
                        a.url(),
                        a.addedAt(),
                        Href.article(a.id())));
        return new Answer("Stories", "stories", "stories.jte", page, List.of(table.build(), articles.build()));
    }

    private Entry entry(Reading.Tale story, boolean told) {
        List<Item> latest = !told || story.id().isEmpty()
                ? List.of()
                : reading.articles(ArticleFilter.ofStory(story.id()), Page.first(LATEST)).items().stream()
                        .map(this::item)
                        .toList();
        return new Entry(
                story.id(),
                story.title().equals(Arranger.UNTITLED) && !latest.isEmpty()
                        ? latest.getFirst().title()
                        : story.title(),
                Labels.count(story.articles(), "article"),
                story.last() == null ? null : Labels.day(story.last()),
                story.articles(),
                latest);
    }

    private Item item(ArticleEntry a) {
        String outlet = a.outlet() == null ? "unknown outlet" : a.outlet();
        return new Item(
                Named.title(a, reading),
                Href.article(a.id()),
                a.published() == null ? outlet : outlet + ", " + Labels.day(a.published()),
                a.version() > 1);
    }
}
