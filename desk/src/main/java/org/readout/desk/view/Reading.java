package org.readout.desk.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Hit;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Paged;
import org.readout.ledger.search.Query;
import org.readout.model.Findings;
import org.readout.story.Brief;
import org.readout.story.Since;
import org.readout.story.Story;

/** The ledger as its reader sees it: with what people decided about findings. Thread-safe. */
public final class Reading {
    /** The latest articles of a story that its brief is made of. */
    private static final int STORY = 300;

    private final Ledger ledger;
    private final Recent<Told> briefs = new Recent<>(8);

    public Reading(Ledger ledger) {
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The findings of an article. @param version its number; null for the current one */
    Optional<Findings> findings(String id, @Nullable Integer version) {
        return version == null ? ledger.findings(id) : ledger.findings(id, version);
    }

    List<Findings> findings(Collection<String> ids) {
        return ledger.findings(ids);
    }

    /** A story of the ledger. @param id its id; empty: the whole ledger @param last the day of its latest article */
    record Tale(String id, String title, int articles, @Nullable LocalDate last) {}

    /** A brief as it stands. @param state changes when it does @param more whether the story has older articles, left out */
    record Told(Brief brief, String state, boolean more) {}

    /** The stories, the latest first. */
    List<Tale> stories() {
        Paged<ArticleEntry> all = ledger.articles(ArticleFilter.ALL, Page.first(Page.MOST));
        LocalDate last = all.items().isEmpty() ? null : all.items().getFirst().published();
        return List.of(new Tale("", "The whole record", all.items().size(), last));
    }

    /** What a story's brief depends on, as a short text that changes with it. */
    String state(String story) {
        StringBuilder all = new StringBuilder();
        for (ArticleEntry a : articles(story).items()) {
            all.append(a.id()).append(' ').append(a.version()).append(' ').append(a.addedAt()).append('\n');
        }
        return Integer.toHexString(all.toString().hashCode()) + "-" + all.length();
    }

    private Paged<ArticleEntry> articles(String story) {
        ArticleFilter filter = story.isEmpty() ? ArticleFilter.ALL : ArticleFilter.ofStory(story);
        return ledger.articles(filter, Page.first(STORY));
    }

    /** The brief of a story; empty when there is no such story, or nothing in it. */
    Optional<Told> brief(String story, @Nullable Since since) {
        String state = state(story);
        Paged<ArticleEntry> articles = articles(story);
        if (articles.items().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(briefs.computeIfAbsent(
                story + "\n" + state + "\n" + since, () -> {
                    List<Findings> findings = findings(
                            articles.items().stream().map(ArticleEntry::id).toList());
                    return new Told(new Story(findings).brief(since), state, articles.next() != null);
                }));
    }

    Paged<Hit> search(Query query, Page page) {
        return ledger.search(query, page);
    }

    int count(Query query, int most) {
        return ledger.count(query, most);
    }

    Paged<ArticleEntry> articles(ArticleFilter filter, Page page) {
        return ledger.articles(filter, page);
    }
}
