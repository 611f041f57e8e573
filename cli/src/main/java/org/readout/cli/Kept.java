package org.readout.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Decided;
import org.readout.ledger.Decision;
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
        onlyLedger(inputs);
        try (Ledger opened = Ledger.existing(ledger)) {
            each(opened, story == null ? "" : story(opened, story), sink);
        }
        return 0;
    }

    /** @throws IllegalArgumentException when inputs are named beside a ledger */
    static void onlyLedger(Inputs inputs) {
        if (!inputs.isEmpty()) {
            throw new IllegalArgumentException("give either INPUT or --ledger, not both");
        }
    }

    /** Hands on the findings of a story's articles, as people decided them, the latest first. @param story its id; empty: all */
    static void each(Ledger ledger, String story, Consumer<Findings> sink) {
        Decided decided = ledger.decided();
        ArticleFilter filter = story.isEmpty() ? ArticleFilter.ALL : ArticleFilter.ofStory(story);
        Page page = Page.first(AT_ONCE);
        while (page != null) {
            Paged<ArticleEntry> part = ledger.articles(filter, page);
            ledger.findings(part.items().stream().map(ArticleEntry::id).toList())
                    .forEach(f -> sink.accept(decided.of(f)));
            page = part.next() == null ? null : new Page(AT_ONCE, part.next());
        }
    }

    /** The id of the one story that is meant. @throws IllegalArgumentException when there is none or more than one */
    static String story(Ledger ledger, String wanted) {
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
     * The latest articles of an open ledger as people decided them, read again only when there are new ones, new versions or
     * new decisions.
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
                List<Decision> decisions = ledger.decisions();
                decisions.forEach(d -> now.add(d.number() + " " + d.holds()));
                if (!now.equals(versions)) {
                    versions = now;
                    Decided decided = new Decided(decisions);
                    read = ledger.findings(ids).stream().map(decided::of).toList();
                }
                return read;
            }
        };
    }
}
