package org.readout.find.gathering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Operators;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Document;
import org.readout.language.actors.Countries;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Evidence;
import org.readout.model.Gathering;
import org.readout.model.Gathering.State;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Why;

/** Finds the gatherings of an article and joins the places that speak of one. Stateless and safe to share. */
public final class GatheringFinder {
    private final GatheringWords words;
    private final Operators operators;
    private final Countries countries;

    private GatheringFinder(GatheringWords words, Operators operators, Countries countries) {
        this.words = words;
        this.operators = operators;
        this.countries = countries;
    }

    /** Reads the data files. */
    public static GatheringFinder load() {
        return new GatheringFinder(GatheringWords.load(), Operators.load(), Countries.load());
    }

    /** The gatherings, in the order in which the article first speaks of them. */
    public Gatherings find(Document doc, List<Statement> statements) {
        Clauses clauses = new Clauses(doc, operators);
        TriggerReader reader = new TriggerReader(
                doc, words, clauses, new OutlookReader(doc, clauses, operators), statements, countries);
        List<Trigger> triggers = new TriggerFinder(words)
                .find(doc).stream()
                        .map(reader::read)
                        .filter(t -> !t.generic()
                                || t.time() != null
                                || t.place() != null
                                || !t.parties().isEmpty())
                        .toList();
        List<Gathering> list = new ArrayList<>();
        Map<Integer, String> byToken = new TreeMap<>();
        for (List<Trigger> cluster : new Joiner(countries).join(triggers)) {
            String id = "g" + (list.size() + 1);
            list.add(gathering(doc, id, cluster));
            cluster.forEach(t -> byToken.put(t.token(), id));
        }
        return new Gatherings(list, byToken);
    }

    private Gathering gathering(Document doc, String id, List<Trigger> cluster) {
        Place place = finest(cluster);
        List<ActorMention> parties = people(cluster, Trigger::parties);
        List<Span> spans =
                cluster.stream().map(Trigger::phrase).distinct().sorted().toList();
        List<Why> why = cluster.stream()
                .map(t -> new Why("gathering", t.rule(), t.phrase().of(doc.text())))
                .distinct()
                .toList();
        return new Gathering(
                id,
                Label.of(doc, cluster, place, parties),
                kind(cluster),
                state(cluster),
                cluster.stream()
                        .map(Trigger::time)
                        .filter(Objects::nonNull)
                        .min((a, b) -> Integer.compare(precision(a), precision(b)))
                        .orElse(null),
                place,
                people(cluster, Trigger::hosts).stream()
                        .filter(h -> receives(h, place))
                        .toList(),
                parties,
                new Evidence(doc.article().id(), spans, doc.sentenceSpan(List.of(spans.getFirst()))),
                why);
    }

    private static int precision(org.readout.model.Time time) {
        return Objects.requireNonNull(time.days()).precision().ordinal();
    }

    /** Somebody hosts at home: one whose country is another than the place's only takes part. */
    private static boolean receives(ActorMention host, @Nullable Place place) {
        String home = host.actor() == null ? null : host.actor().country();
        if (place == null || place.country() == null) {
            return true;
        }
        return home == null
                ? host.actor() == null || host.actor().kind() != Actor.Kind.PERSON
                : home.equals(place.country());
    }

    /** A city says more than its country. */
    private @Nullable Place finest(List<Trigger> cluster) {
        List<Place> places =
                cluster.stream().map(Trigger::place).filter(Objects::nonNull).toList();
        return places.stream()
                .filter(countries::isTown)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElse(null);
    }

    private static Gathering.Kind kind(List<Trigger> cluster) {
        return cluster.stream()
                .filter(t -> !t.verb())
                .findFirst()
                .orElse(cluster.getFirst())
                .kind();
    }

    /** What was said last counts for calling off; otherwise the strongest that was said. */
    private static State state(List<Trigger> cluster) {
        Set<State> said = new LinkedHashSet<>();
        State last = null;
        for (Trigger trigger : cluster) {
            if (trigger.state() != null) {
                said.add(trigger.state());
                last = trigger.state();
            }
        }
        if (last == null) {
            return State.PLANNED;
        }
        for (State state : List.of(State.CANCELLED, State.POSTPONED, State.HELD, State.RUNNING, State.PLANNED)) {
            if (said.contains(state)) {
                return state;
            }
        }
        return State.PROPOSED;
    }

    private static List<ActorMention> people(List<Trigger> cluster, Function<Trigger, List<ActorMention>> of) {
        Map<String, ActorMention> out = new LinkedHashMap<>();
        cluster.forEach(
                t -> of.apply(t).stream().filter(GatheringFinder::somebody).forEach(p -> out.putIfAbsent(p.key(), p)));
        return List.copyOf(out.values());
    }

    /** "the two men" and "any other official" are nobody that a list could name. */
    private static boolean somebody(ActorMention party) {
        String first = party.text().split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return !Set.of("any", "no", "other").contains(first)
                && (party.actor() != null || party.label().chars().anyMatch(Character::isUpperCase));
    }
}
