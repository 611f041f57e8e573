package org.readout.story.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Ledger;
import org.readout.ledger.Membership;
import org.readout.ledger.Page;
import org.readout.ledger.Paged;
import org.readout.model.Findings;
import org.readout.story.about.Sorting.Item;

/**
 * Sorts a ledger's latest articles into stories. A story goes on under its id while it keeps most of its articles or of
 * theirs; it takes its title from its most central headline. What people decided holds: an article that was put into a
 * story stays there, one that was kept out stays out. Older articles stay where they are.
 */
public final class Arranger {
    /** The title of a story none of whose articles has a headline. */
    public static final String UNTITLED = "Without a headline";

    /** The latest articles that are sorted anew. */
    private static final int LATEST = 600;

    private static final int AT_ONCE = 100;

    /** A matter with fewer articles is no story yet. */
    private static final int FEWEST = 2;

    private final Ledger ledger;

    private Arranger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Sorts, and returns how many stories there are among the latest articles. */
    public static int arrange(Ledger ledger) {
        return new Arranger(ledger).arrange();
    }

    private int arrange() {
        Map<String, ArticleEntry> entries = latest();
        List<String> ids = List.copyOf(entries.keySet());
        Map<String, String> subjects = subjects(ids);
        List<Item> items = new ArrayList<>();
        entries.forEach((id, entry) ->
                items.add(new Item(id, entry.published(), Subject.ofLine(subjects.getOrDefault(id, "")))));
        List<List<Item>> groups = Sorting.sort(items).stream()
                .filter(g -> g.size() >= FEWEST)
                .sorted(Comparator.<List<Item>>comparingInt(g -> -g.size())
                        .thenComparing(g -> g.getFirst().id()))
                .toList();
        List<Membership> before = ledger.memberships(ids);
        Map<String, String> titles = new LinkedHashMap<>();
        List<Membership> computed = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (List<Item> group : groups) {
            String story = id(group, before, taken);
            taken.add(story);
            titles.put(story, title(group, entries));
            for (Item item : group) {
                computed.add(new Membership(
                        story, item.id(), true, false, "about the same as “" + title(group, entries) + "”"));
            }
        }
        ledger.arrange(titles, computed, ids);
        return groups.size();
    }

    private Map<String, ArticleEntry> latest() {
        Map<String, ArticleEntry> entries = new LinkedHashMap<>();
        Page page = Page.first(AT_ONCE);
        while (page != null && entries.size() < LATEST) {
            Paged<ArticleEntry> part = ledger.articles(ArticleFilter.ALL, page);
            part.items().forEach(e -> entries.put(e.id(), e));
            page = part.next() == null ? null : new Page(AT_ONCE, part.next());
        }
        return entries;
    }

    /** What the articles are about, made and kept for those that are new. */
    private Map<String, String> subjects(List<String> ids) {
        Map<String, String> subjects = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Map<String, String> known = ledger.subjects(part);
            Map<String, String> made = new TreeMap<>();
            List<String> unknown =
                    part.stream().filter(id -> !known.containsKey(id)).toList();
            for (Findings findings : ledger.findings(unknown)) {
                made.put(findings.article().id(), Subject.of(findings).line());
            }
            if (!made.isEmpty()) {
                ledger.keepSubjects(made);
            }
            subjects.putAll(known);
            subjects.putAll(made);
        }
        return subjects;
    }

    /** The id of the story that most of a group was in before, where most of that story is in the group; else a new one. */
    private static String id(List<Item> group, List<Membership> before, Set<String> taken) {
        Set<String> articles = new HashSet<>();
        group.forEach(i -> articles.add(i.id()));
        Map<String, Integer> shared = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Membership m : before) {
            if (m.belongs() && !taken.contains(m.story())) {
                sizes.merge(m.story(), 1, Integer::sum);
                shared.merge(m.story(), articles.contains(m.article()) ? 1 : 0, Integer::sum);
            }
        }
        return shared.entrySet().stream()
                .filter(e -> 2 * e.getValue() >= sizes.getOrDefault(e.getKey(), 0) || 2 * e.getValue() >= group.size())
                .filter(e -> e.getValue() > 0)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> fresh(group, taken));
    }

    private static String fresh(List<Item> group, Set<String> taken) {
        String first =
                group.stream().map(Item::id).min(Comparator.naturalOrder()).orElseThrow();
        String id = "s" + Integer.toHexString(first.hashCode());
        for (int n = 2; taken.contains(id); n++) {
            id = "s" + Integer.toHexString((first + n).hashCode());
        }
        return id;
    }

    private static String title(List<Item> group, Map<String, ArticleEntry> entries) {
        return group.stream()
                .map(i -> entries.get(i.id()))
                .filter(Objects::nonNull)
                .map(ArticleEntry::headline)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNTITLED);
    }
}
