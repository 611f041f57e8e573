package org.readout.desk.view;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Refusal;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.ledger.Hit;
import org.readout.ledger.Page;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.ActorMention;
import org.readout.model.Event;
import org.readout.model.Finding;
import org.readout.model.Position;
import org.readout.model.Statement;
import org.readout.story.page.Labels;

/** A person or body: what it said, on what, when; what it wants and how that changed; where it was to come; with whom. */
public final class ActorView implements Section {
    /** The latest findings that a page reads. */
    private static final int MOST = 400;

    /** Lines of a list that stand open. */
    private static final int OPEN = 20;

    private final Reading reading;

    public ActorView(Reading reading) {
        this.reading = reading;
    }

    /** What somebody says of one matter over time, oldest first. */
    public record Matter(String name, List<Told> lines, boolean changed) {}

    /** Somebody with whom it has to do. */
    public record Other(String key, String name, int events, String href) {
        /** How often, in words. */
        public String count() {
            return Labels.count(events, "event");
        }
    }

    /** The page. @param days how much was said on each, for the drawing @param more whether there is more than is read */
    public record Person(
            String key,
            String name,
            List<String> facts,
            List<Told> statements,
            List<Matter> positions,
            List<Told> attendance,
            List<Told> events,
            List<Other> others,
            List<Day> days,
            boolean more) {
        /** The lines that stand open. */
        public List<Told> first(List<Told> told) {
            return told.subList(0, Math.min(OPEN, told.size()));
        }

        /** The lines folded away. */
        public List<Told> rest(List<Told> told) {
            return told.subList(Math.min(OPEN, told.size()), told.size());
        }

        public boolean hasRest(List<Told> told) {
            return told.size() > OPEN;
        }

        /** How many statements there are, and how many sentences they come down to. */
        public String said() {
            int all = (int) statements.stream().flatMap(Told::lines).count();
            String words = Labels.count(all, "statement");
            return all == statements.size() ? words : words + " in " + statements.size() + " different wordings";
        }
    }

    /** How much somebody said on a day. */
    public record Day(LocalDate day, int quoted, int reported) {}

    @Override
    public void add(Web web) {
        web.view("/actor", this::actor);
    }

    private Answer actor(Context request) {
        String key = Given.needed(request, "key");
        Map<FindingType, List<Hit>> hits = new TreeMap<>();
        boolean more = false;
        List<Hit> all = new ArrayList<>();
        for (FindingType type :
                List.of(FindingType.STATEMENT, FindingType.POSITION, FindingType.ATTENDANCE, FindingType.EVENT)) {
            var found = reading.search(
                    Query.builder().type(type).actors(List.of(key)).build(), Page.first(MOST));
            hits.put(type, found.items());
            all.addAll(found.items());
            more |= found.next() != null;
        }
        ActorMention who = Actors.mention(all, key);
        if (who == null) {
            throw Refusal.notFound("Nobody of that name takes part in anything that the ledger holds.");
        }
        List<Hit> own = mine(hits, FindingType.STATEMENT, key);
        Map<String, Set<String>> about = about(all);
        List<Told> statements = Told.once(own.stream().map(h -> told(h, about)).toList());
        Person page = new Person(
                key,
                who.label(),
                Actors.facts(who),
                statements,
                matters(mine(hits, FindingType.POSITION, key)),
                attendance(mine(hits, FindingType.ATTENDANCE, key)),
                Told.once(hits.getOrDefault(FindingType.EVENT, List.of()).stream()
                        .map(h -> told(h, about))
                        .toList()),
                others(hits.getOrDefault(FindingType.EVENT, List.of()), key),
                days(own),
                more);
        return new Answer(page.name(), "actors", "actor.jte", page, tables(page));
    }

    private static List<Hit> mine(Map<FindingType, List<Hit>> hits, FindingType type, String key) {
        return hits.getOrDefault(type, List.of()).stream()
                .filter(h -> {
                    Finding finding = h.finding();
                    ActorMention who = finding == null ? null : Lines.who(finding);
                    return who != null && who.key().equals(key);
                })
                .toList();
    }

    /** What statements are about: issues, kinds of acts and attendance that they report. By article and statement. */
    private static Map<String, Set<String>> about(List<Hit> hits) {
        Map<String, Set<String>> about = new TreeMap<>();
        for (Hit hit : hits) {
            String article = hit.article().id();
            switch (hit.finding()) {
                case Position p when p.reportedIn() != null -> put(about, article, p.reportedIn(), p.issue());
                case Event e when e.reportedIn() != null -> put(about, article, e.reportedIn(), Lines.word(e.type()));
                case org.readout.model.Attendance a
                when a.saidBy() != null -> put(about, article, a.saidBy(), "who comes");
                case null, default -> {}
            }
        }
        return about;
    }

    private static void put(Map<String, Set<String>> about, String article, String statement, String what) {
        about.computeIfAbsent(article + "\n" + statement, k -> new TreeSet<>()).add(what);
    }

    private static Told told(Hit hit, Map<String, Set<String>> about) {
        String finding = hit.finding() == null ? "" : hit.finding().id();
        Set<String> what = about.getOrDefault(hit.article().id() + "\n" + finding, Set.of());
        return new Told(Lines.of(hit), List.copyOf(what), false);
    }

    private static List<Matter> matters(List<Hit> positions) {
        Map<String, List<Hit>> byIssue = new LinkedHashMap<>();
        for (Hit hit : oldestFirst(positions)) {
            if (hit.finding() instanceof Position p) {
                byIssue.computeIfAbsent(p.issue(), k -> new ArrayList<>()).add(hit);
            }
        }
        List<Matter> matters = new ArrayList<>();
        byIssue.forEach((issue, hits) -> {
            List<Told> lines = changes(hits, f -> f instanceof Position p ? p.stance() : null);
            matters.add(new Matter(issue, lines, lines.stream().anyMatch(Told::changed)));
        });
        return matters;
    }

    private static List<Told> attendance(List<Hit> hits) {
        return changes(oldestFirst(hits), f -> f instanceof org.readout.model.Attendance a ? a.status() : null);
    }

    /**
     * What was told, each wording once. A line is a change when nothing on the day before that anything was told said so: what
     * reports of one day say stands side by side.
     */
    private static List<Told> changes(
            List<Hit> hits, java.util.function.Function<@Nullable Finding, @Nullable Object> value) {
        Map<Told, Object> values = new IdentityHashMap<>();
        List<Told> once = new ArrayList<>();
        for (Hit hit : hits) {
            Told told = new Told(Lines.of(hit), List.of(), false);
            Object said = value.apply(hit.finding());
            once.add(told);
            values.put(told, said == null ? "" : said);
        }
        List<Told> lines = new ArrayList<>();
        Set<Object> before = new HashSet<>();
        Set<Object> today = new HashSet<>();
        LocalDate day = null;
        for (Told told : Told.once(once)) {
            LocalDate now = told.line().day();
            if (day != null && now != null && now.isAfter(day)) {
                before = today;
                today = new HashSet<>();
            }
            day = now == null ? day : now;
            Object said = once.stream()
                    .filter(o -> o.line().equals(told.line()))
                    .map(values::get)
                    .findFirst()
                    .orElse("");
            boolean changed = !before.isEmpty() && !before.contains(said) && today.add(said);
            today.add(said);
            lines.add(new Told(told.line(), told.about(), changed, told.also()));
        }
        return lines;
    }

    private static List<Hit> oldestFirst(List<Hit> hits) {
        Comparator<Hit> byDay =
                Comparator.comparing(h -> h.article().published(), Comparator.nullsFirst(Comparator.naturalOrder()));
        return hits.stream().sorted(byDay).toList();
    }

    private static List<Other> others(List<Hit> events, String key) {
        Map<String, Other> others = new TreeMap<>();
        for (Hit hit : events) {
            if (hit.finding() instanceof Event e) {
                List<ActorMention> facing = Actors.among(e.sources(), key) ? e.targets() : e.sources();
                for (ActorMention other : facing) {
                    if (!other.key().equals(key)) {
                        others.merge(
                                other.key(),
                                new Other(other.key(), other.label(), 1, Href.pair(key, other.key())),
                                (a, b) -> new Other(a.key(), a.name(), a.events() + 1, a.href()));
                    }
                }
            }
        }
        return others.values().stream()
                .sorted(Comparator.comparingInt((Other o) -> -o.events()).thenComparing(Other::name))
                .limit(20)
                .toList();
    }

    private static List<Day> days(List<Hit> statements) {
        Map<LocalDate, int[]> days = new TreeMap<>();
        for (Hit hit : statements) {
            LocalDate day = hit.article().published();
            if (day != null && hit.finding() instanceof Statement s) {
                days.computeIfAbsent(day, d -> new int[2])[s.kind() == Statement.Kind.INDIRECT ? 1 : 0]++;
            }
        }
        return days.entrySet().stream()
                .map(d -> new Day(d.getKey(), d.getValue()[0], d.getValue()[1]))
                .toList();
    }

    private static List<Table> tables(Person page) {
        Table.Builder others = Table.of("others", "key", "name", "events", "href");
        page.others().forEach(o -> others.row(o.key(), o.name(), o.events(), o.href()));
        List<Line> positions = page.positions().stream()
                .flatMap(m -> m.lines().stream())
                .flatMap(Told::lines)
                .toList();
        return List.of(
                Lines.table("statements", lines(page.statements())),
                Lines.table("positions", positions),
                Lines.table("attendance", lines(page.attendance())),
                Lines.table("events", lines(page.events())),
                others.build());
    }

    private static List<Line> lines(List<Told> told) {
        return told.stream().flatMap(Told::lines).toList();
    }
}
