package org.readout.desk.view;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.page.Answer;
import org.readout.desk.page.Table;
import org.readout.ledger.Hit;
import org.readout.ledger.Page;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.ActorMention;
import org.readout.model.Event;
import org.readout.model.Statement;

/** Who matters in the record: the most quoted and most active actors, and how they stand to each other, drawn. */
public final class ActorsView implements Section {
    /** The latest findings that the page reads. */
    private static final int READ = 1_000;

    private static final int SHOWN = 60;
    private static final int DRAWN = 24;

    private final Reading reading;

    public ActorsView(Reading reading) {
        this.reading = reading;
    }

    /** Somebody. @param drawn whether the drawing shows it */
    public record Node(String key, String name, String code, int statements, int events, boolean drawn) {
        public String href() {
            return Href.actor(key);
        }

        int weight() {
            return statements + events;
        }
    }

    /** What two have to do with each other. @param friendly events of cooperation @param hostile of conflict */
    public record Tie(String one, String oneName, String other, String otherName, int friendly, int hostile) {
        public String href() {
            return Href.pair(one, other);
        }

        public int events() {
            return friendly + hostile;
        }
    }

    /** The page. */
    public record Cast(List<Node> actors, List<Tie> ties, int read) {
        /** The ties between actors that are drawn. */
        public List<Tie> drawnTies() {
            Set<String> keys = new HashSet<>();
            actors.stream().filter(Node::drawn).forEach(n -> keys.add(n.key()));
            return ties.stream()
                    .filter(t -> keys.contains(t.one()) && keys.contains(t.other()))
                    .toList();
        }
    }

    @Override
    public void add(Web web) {
        web.view("/actors", this::actors);
    }

    private Answer actors(Context request) {
        List<Hit> statements = latest(request, FindingType.STATEMENT);
        List<Hit> events = latest(request, FindingType.EVENT);
        Map<String, Integer> said = new HashMap<>();
        Map<String, Integer> acted = new HashMap<>();
        Map<String, ActorMention> who = new TreeMap<>();
        for (Hit hit : statements) {
            if (hit.finding() instanceof Statement s && s.source() != null) {
                count(said, who, s.source().who());
            }
        }
        Map<String, Tie> ties = new TreeMap<>();
        for (Hit hit : events) {
            if (hit.finding() instanceof Event e) {
                e.sources().forEach(a -> count(acted, who, a));
                e.targets().forEach(a -> count(acted, who, a));
                tie(ties, e);
            }
        }
        Cast page = new Cast(
                nodes(said, acted, who),
                ties.values().stream()
                        .sorted(Comparator.comparingInt((Tie t) -> -t.events()).thenComparing(Tie::oneName))
                        .limit(200)
                        .toList(),
                statements.size() + events.size());
        return new Answer("Actors", "actors", "actors.jte", page, tables(page));
    }

    private List<Hit> latest(Context request, FindingType type) {
        Query query = Query.builder()
                .type(type)
                .from(Given.day(request, "from"))
                .to(Given.day(request, "to"))
                .country(Given.text(request, "country"))
                .build();
        return reading.search(query, Page.first(READ)).items();
    }

    private static void count(Map<String, Integer> counts, Map<String, ActorMention> who, ActorMention mention) {
        // Descriptions that lead to nobody ("a senior official") are no actors of the record.
        if (mention.actor() != null) {
            counts.merge(mention.key(), 1, Integer::sum);
            who.putIfAbsent(mention.key(), mention);
        }
    }

    private static void tie(Map<String, Tie> ties, Event event) {
        for (ActorMention source : event.sources()) {
            for (ActorMention target : event.targets()) {
                if (source.actor() == null
                        || target.actor() == null
                        || source.key().equals(target.key())) {
                    continue;
                }
                boolean ordered = source.key().compareTo(target.key()) < 0;
                ActorMention one = ordered ? source : target;
                ActorMention other = ordered ? target : source;
                int friendly = event.type().quad() <= 2 ? 1 : 0;
                ties.merge(
                        one.key() + "\n" + other.key(),
                        new Tie(one.key(), one.label(), other.key(), other.label(), friendly, 1 - friendly),
                        (a, b) -> new Tie(
                                a.one,
                                a.oneName,
                                a.other,
                                a.otherName,
                                a.friendly + b.friendly,
                                a.hostile + b.hostile));
            }
        }
    }

    private static List<Node> nodes(
            Map<String, Integer> said, Map<String, Integer> acted, Map<String, ActorMention> who) {
        List<Node> nodes = new ArrayList<>();
        who.forEach((key, mention) -> {
            String code = mention.actor() == null ? "" : mention.actor().code();
            nodes.add(
                    new Node(key, mention.label(), code, said.getOrDefault(key, 0), acted.getOrDefault(key, 0), false));
        });
        nodes.sort(Comparator.comparingInt((Node n) -> -n.weight()).thenComparing(Node::name));
        List<Node> shown = new ArrayList<>();
        for (Node n : nodes.subList(0, Math.min(SHOWN, nodes.size()))) {
            shown.add(new Node(n.key, n.name, n.code, n.statements, n.events, n.events > 0 && shown.size() < DRAWN));
        }
        return shown;
    }

    private static List<Table> tables(Cast page) {
        Table.Builder actors = Table.of("actors", "key", "name", "code", "statements", "events", "href");
        page.actors().forEach(n -> actors.row(n.key(), n.name(), n.code(), n.statements(), n.events(), n.href()));
        Table.Builder ties = Table.of("ties", "one", "one_name", "other", "other_name", "friendly", "hostile", "href");
        page.ties()
                .forEach(t ->
                        ties.row(t.one(), t.oneName(), t.other(), t.otherName(), t.friendly(), t.hostile(), t.href()));
        return List.of(actors.build(), ties.build());
    }
}
