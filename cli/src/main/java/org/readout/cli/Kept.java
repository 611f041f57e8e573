package org.readout.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Paged;
import org.readout.ledger.StoryEntry;
import org.readout.model.Findings;

/** Articles that a ledger keeps, or those of the inputs where no ledger is named. */
final class Kept {
    private static final int AT_ONCE = 100;

    /**
     * Hands on what there is.
     *
     * @param story an id, or words of a title, of one story of the ledger; null for all articles
     * @return how many inputs or articles were skipped
     */
    static int each(
            Inputs inputs, @Nullable String ledger, @Nullable String story, Console console, Consumer<Findings> sink) {
        if (ledger == null) {
            if (story != null) {
                throw new IllegalArgumentException("--story names a story of a ledger: give --ledger FILE too");
            }
            return inputs.extract(console, sink);
        }
        if (!inputs.isEmpty()) {
            throw new IllegalArgumentException("give either INPUT or --ledger, not both");
        }
        try (Ledger opened = Ledger.existing(ledger)) {
            ArticleFilter filter = story == null ? ArticleFilter.ALL : ArticleFilter.ofStory(story(opened, story));
            Page page = Page.first(AT_ONCE);
            while (page != null) {
                Paged<ArticleEntry> part = opened.articles(filter, page);
                opened.findings(part.items().stream().map(ArticleEntry::id).toList())
                        .forEach(sink);
                page = part.next() == null ? null : new Page(AT_ONCE, part.next());
            }
        }
        return 0;
    }

    private static String story(Ledger ledger, String wanted) {
        List<StoryEntry> all = ledger.stories();
        List<StoryEntry> found = all.stream()
                .filter(s -> s.id().equals(wanted)
                        || s.title().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        StringBuilder told = new StringBuilder(
                found.isEmpty()
                        ? "the ledger has no story '" + wanted + "'"
                        : "'" + wanted + "' may be several stories");
        told.append(all.isEmpty() ? "; it has none yet" : "; there are:");
        (found.isEmpty() ? all : found)
                .stream()
                        .limit(20)
                        .forEach(s -> told.append("\n  ")
                                .append(s.id())
                                .append("  ")
                                .append(s.title())
                                .append(" (")
                                .append(s.articles())
                                .append(")"));
        throw new IllegalArgumentException(told.toString());
    }

    private Kept() {}

    /**
     * The latest articles of an open ledger, read again only when there are new ones or new versions.
     *
     * @param most how many at most, the latest published first
     */
    static Supplier<List<Findings>> latest(Ledger ledger, int most) {
        return new Supplier<>() {
            private List<String> versions = List.of();
            private List<Findings> read = List.of();

            @Override
            public List<Findings> get() {
                List<String> ids = new ArrayList<>();
                List<String> now = new ArrayList<>();
                for (ArticleEntry entry :
                        ledger.articles(ArticleFilter.ALL, Page.first(most)).items()) {
                    ids.add(entry.id());
                    now.add(entry.id() + " " + entry.version());
                }
                if (!now.equals(versions)) {
                    versions = now;
                    read = ledger.findings(ids);
                }
                return read;
            }
        };
    }
}
