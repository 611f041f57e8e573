package org.readout.desk.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.BriefVersion;
import org.readout.ledger.Decided;
import org.readout.ledger.Decision;
import org.readout.ledger.Hit;
import org.readout.ledger.Ledger;
import org.readout.ledger.Membership;
import org.readout.ledger.Page;
import org.readout.ledger.Paged;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.story.Brief;
import org.readout.story.Since;
import org.readout.story.Story;
import org.readout.story.page.BriefJson;
import org.readout.story.version.Versions;

/** The ledger as its reader sees it: with what people decided about findings. Thread-safe. */
public final class Reading {
    /** The latest articles of a story that its brief is made of. */
    private static final int STORY = 300;

    private static final int AT_ONCE = 100;

    private final Ledger ledger;
    private final Versions versions;
    private final Recent<Told> briefs = new Recent<>(8);

    public Reading(Ledger ledger) {
        this.ledger = ledger;
        this.versions = new Versions(ledger);
    }

    /** The ledger itself. */
    Ledger ledger() {
        return ledger;
    }

    /** The findings of an article, as decided. @param version its number; null for the current one */
    Optional<Findings> findings(String id, @Nullable Integer version) {
        Optional<Findings> read = version == null ? ledger.findings(id) : ledger.findings(id, version);
        return read.map(decided()::of);
    }

    /** The findings of an article's current version as they were read, decided or not. */
    public Optional<Findings> asRead(String id) {
        return ledger.findings(id);
    }

    List<Findings> findings(Collection<String> ids) {
        Decided decided = decided();
        return ledger.findings(ids).stream().map(decided::of).toList();
    }

    /** Takes articles one after another. */
    @FunctionalInterface
    public interface Taker {
        void take(Findings findings) throws IOException;
    }

    /** Hands on the findings of all articles, as decided, the latest published first; a part of them at a time. */
    public void each(Taker taker) throws IOException {
        Decided decided = decided();
        Page page = Page.first(AT_ONCE);
        while (page != null) {
            Paged<ArticleEntry> part = ledger.articles(ArticleFilter.ALL, page);
            for (Findings findings :
                    ledger.findings(part.items().stream().map(ArticleEntry::id).toList())) {
                taker.take(decided.of(findings));
            }
            page = part.next() == null ? null : new Page(AT_ONCE, part.next());
        }
    }

    private Decided decided() {
        return ledger.decided();
    }

    /** All decisions, oldest first. */
    public List<Decision> decisions() {
        return ledger.decisions();
    }

    /** Keeps a decision, and returns its number. */
    public long decide(Decision decision) {
        return ledger.decide(decision);
    }

    /** Takes a decision back; false when there is none of that number that holds. */
    public boolean undo(long number) {
        return ledger.undo(number, "desk");
    }

    /** Somebody of the record by key or by the whole name. */
    public Optional<Actor> known(String nameOrKey) {
        List<Hit> hits = new ArrayList<>(ledger.search(
                        Query.builder()
                                .type(FindingType.STATEMENT)
                                .actors(List.of(nameOrKey))
                                .build(),
                        Page.first(20))
                .items());
        hits.addAll(ledger.search(Query.builder().speaker(nameOrKey).build(), Page.first(50))
                .items());
        hits.addAll(ledger.search(
                        Query.builder()
                                .type(FindingType.EVENT)
                                .actors(List.of(nameOrKey))
                                .build(),
                        Page.first(20))
                .items());
        for (Hit hit : hits) {
            if (hit.finding() == null) {
                continue;
            }
            for (ActorMention who : Actors.of(hit.finding())) {
                Actor actor = who.actor();
                if (actor != null
                        && (actor.id().equals(nameOrKey) || actor.name().equalsIgnoreCase(nameOrKey))) {
                    return Optional.of(actor);
                }
            }
        }
        return Optional.empty();
    }

    /** A story of the ledger. @param id its id; empty: the whole ledger @param last the day of its latest article */
    record Tale(
            String id, String title, int articles, @Nullable LocalDate last) {}

    /**
     * A brief as it stands.
     *
     * @param json the brief for programs
     * @param state changes when it does
     * @param more whether the story has older articles, left out
     * @param version what it is kept as; null where it is one of an earlier day
     */
    record Told(
            Brief brief,
            String json,
            String state,
            boolean more,
            @Nullable BriefVersion version) {}

    /** The versions of a story's brief that were kept. */
    Versions versions() {
        return versions;
    }

    /** The stories, the latest first, and last the whole record. */
    List<Tale> stories() {
        List<Tale> tales = new ArrayList<>();
        ledger.stories().forEach(s -> tales.add(new Tale(s.id(), s.title(), s.articles(), s.last())));
        Paged<ArticleEntry> all = ledger.articles(ArticleFilter.ALL, Page.first(Page.MOST));
        LocalDate last = all.items().isEmpty() ? null : all.items().getFirst().published();
        tales.add(new Tale("", "The whole record", all.items().size(), last));
        return tales;
    }

    /** The stories that an article belongs to. */
    List<Tale> storiesOf(String article) {
        Set<String> ids = new HashSet<>();
        ledger.memberships(List.of(article)).stream()
                .filter(Membership::belongs)
                .forEach(m -> ids.add(m.story()));
        return ledger.stories().stream()
                .filter(s -> ids.contains(s.id()))
                .map(s -> new Tale(s.id(), s.title(), s.articles(), s.last()))
                .toList();
    }

    /** Keeps that an article belongs to a story, or does not. */
    void place(String story, String article, boolean belongs) {
        ledger.place(story, article, belongs, belongs ? "put there by hand" : "taken out by hand");
    }

    /** What a story's brief depends on, as a short text that changes with it. */
    String state(String story) {
        StringBuilder all = new StringBuilder();
        for (ArticleEntry a : articles(story, null).items()) {
            all.append(a.id())
                    .append(' ')
                    .append(a.version())
                    .append(' ')
                    .append(a.addedAt())
                    .append('\n');
        }
        for (Decision d : ledger.decisions()) {
            all.append(d.number()).append(d.holds()).append('\n');
        }
        return Integer.toHexString(all.toString().hashCode()) + "-" + all.length();
    }

    private Paged<ArticleEntry> articles(String story, @Nullable LocalDate until) {
        ArticleFilter filter = new ArticleFilter(null, null, until, story.isEmpty() ? null : story);
        return ledger.articles(filter, Page.first(STORY));
    }

    /**
     * The brief of a story, out of what was published up to a day where one is given; empty when there is no such story, or
     * nothing in it. A brief of all there is, is kept as a version.
     */
    Optional<Told> brief(String story, @Nullable Since since, @Nullable LocalDate until) {
        String state = state(story);
        Paged<ArticleEntry> articles = articles(story, until);
        if (articles.items().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(briefs.computeIfAbsent(story + "\n" + state + "\n" + since + "\n" + until, () -> {
            List<Findings> findings =
                    findings(articles.items().stream().map(ArticleEntry::id).toList());
            Brief brief = new Story(findings).brief(since);
            String json = json(brief);
            BriefVersion version = since == null && until == null ? versions.keep(story, findings, brief, json) : null;
            return new Told(brief, json, state, articles.next() != null, version);
        }));
    }

    static String json(Brief brief) {
        StringBuilder json = new StringBuilder();
        try {
            new BriefJson().write(brief, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    /** What matches, as decided: what was rejected is left out. */
    public Paged<Hit> search(Query query, Page page) {
        Decided decided = decided();
        Paged<Hit> found = ledger.search(query, page);
        if (decided.holding().isEmpty()) {
            return found;
        }
        List<Hit> hits = new ArrayList<>(found.items());
        if (page.after() == null) {
            hits.addAll(elsewhere(query, page, decided, hits));
        }
        Map<String, Findings> read = new HashMap<>();
        List<Hit> shown = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.finding() == null) {
                shown.add(hit);
                continue;
            }
            Findings now = read.computeIfAbsent(
                    hit.article().id(),
                    id -> ledger.findings(id).map(decided::of).orElseThrow());
            Finding finding = Lines.finding(now, hit.finding().id());
            if (finding != null) {
                shown.add(new Hit(hit.article(), hit.type(), finding, hit.sentence(), hit.spans(), hit.text()));
            }
        }
        return new Paged<>(shown, found.next());
    }

    /** What the index has under other names: merged actors, and statements that a person gave to somebody. */
    private List<Hit> elsewhere(Query query, Page page, Decided decided, List<Hit> found) {
        List<Hit> more = new ArrayList<>();
        for (String key : query.actors()) {
            for (String other : decided.mergedInto(key)) {
                List<String> actors = query.actors().stream()
                        .map(a -> a.equals(key) ? other : a)
                        .toList();
                more.addAll(
                        ledger.search(with(query, actors, query.text()), page).items());
            }
            for (Decision d : decided.holding()) {
                if (d.action() == Decision.Action.REASSIGN && key.equals(d.actor()) && d.article() != null) {
                    ledger.search(with(query, List.of(), null), page).items().stream()
                            .filter(h -> h.article().id().equals(d.article()))
                            .forEach(more::add);
                }
            }
        }
        more.removeIf(h -> found.stream().anyMatch(f -> same(f, h)));
        return more.stream().distinct().toList();
    }

    private static boolean same(Hit one, Hit other) {
        return one.article().id().equals(other.article().id()) && Objects.equals(one.finding(), other.finding());
    }

    private static Query with(Query q, List<String> actors, @Nullable String text) {
        return Query.builder()
                .text(text)
                .type(q.wanted())
                .speaker(q.speaker())
                .actors(actors)
                .cueClass(q.cueClass())
                .kind(q.kind())
                .anonymity(q.anonymity())
                .country(q.country())
                .outlet(q.outlet())
                .from(q.from())
                .to(q.to())
                .eventType(q.eventType())
                .status(q.status())
                .build();
    }

    int count(Query query, int most) {
        return ledger.count(query, most);
    }

    Paged<ArticleEntry> articles(ArticleFilter filter, Page page) {
        return ledger.articles(filter, page);
    }
}
