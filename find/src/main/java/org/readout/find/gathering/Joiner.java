package org.readout.find.gathering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.actors.Countries;
import org.readout.model.ActorMention;
import org.readout.model.DayRange;
import org.readout.model.Gathering.Kind;
import org.readout.model.Gathering.State;
import org.readout.model.Place;
import org.readout.model.Time;

/**
 * Joins triggers that speak of one gathering. A later trigger joins the most recent cluster that nothing speaks against
 * (kind, state, date, place, parties, names); an indefinite one must also share something with it.
 */
final class Joiner {
    private static final Set<Kind> SPOKEN = Set.of(Kind.TALKS, Kind.MEETING, Kind.SUMMIT);

    private final Countries countries;

    Joiner(Countries countries) {
        this.countries = countries;
    }

    List<List<Trigger>> join(List<Trigger> triggers) {
        List<List<Trigger>> clusters = new ArrayList<>();
        List<List<Trigger>> recent = new ArrayList<>();
        for (Trigger trigger : triggers) {
            List<List<Trigger>> open = recent.reversed().stream()
                    .filter(c -> compatible(trigger, c))
                    .filter(c -> anaphoric(trigger) || bare(trigger) || shares(trigger, c))
                    .toList();
            open = meant(trigger, open);
            List<Trigger> home = open.isEmpty() ? new ArrayList<>() : choose(trigger, open, recent.getLast());
            if (open.isEmpty()) {
                clusters.add(home);
            }
            home.add(trigger);
            recent.removeIf(c -> c == home);
            recent.add(home);
        }
        return clusters;
    }

    /**
     * Out of those that nothing speaks against: by a name of its own ("the BRICS summit"), by pointing at the last ("that
     * event"), by its own word ("the summit", where talks were told of as well).
     */
    private static List<List<Trigger>> meant(Trigger trigger, List<List<Trigger>> open) {
        List<List<Trigger>> named = open.stream()
                .filter(c -> c.stream().anyMatch(t -> t.names().stream().anyMatch(trigger.names()::contains)))
                .toList();
        if (!named.isEmpty() || open.isEmpty()) {
            return named;
        }
        if (trigger.pointed()) {
            return open.subList(0, 1);
        }
        List<List<Trigger>> same = open.stream()
                .filter(c -> c.stream().anyMatch(t -> t.noun().equals(trigger.noun())))
                .toList();
        return same.isEmpty() || !trigger.definite() ? open : same;
    }

    /**
     * Out of those that it may mean: the one just spoken of by the same word, or told of in the same past tense and
     * section; else what the article is about, which is ahead rather than over and most spoken of.
     */
    private static List<Trigger> choose(Trigger trigger, List<List<Trigger>> open, List<Trigger> latest) {
        List<Trigger> nearest = open.getFirst();
        Trigger last = nearest.getLast();
        boolean continued = nearest == latest && last.section() == trigger.section();
        boolean over = nearest.stream().anyMatch(t -> past(t.state()));
        boolean stays = past(trigger.state())
                || (continued && (over ? trigger.told() : last.noun().equals(trigger.noun())));
        if (stays) {
            return nearest;
        }
        return open.stream()
                .filter(c -> c.stream().noneMatch(t -> past(t.state())))
                .reduce((a, b) -> b.size() > a.size() ? b : a)
                .orElse(nearest);
    }

    private static boolean anaphoric(Trigger trigger) {
        return trigger.definite() && !trigger.earlier();
    }

    /** Talk of a meeting that says nothing to tell it from the one already spoken of. */
    private static boolean bare(Trigger trigger) {
        return SPOKEN.contains(trigger.kind())
                && !trigger.generic()
                && !trigger.earlier()
                && !past(trigger.state())
                && trigger.time() == null
                && trigger.place() == null
                && trigger.parties().stream().allMatch(Joiner::refersBack)
                && keys(List.of(trigger)).isEmpty()
                && trigger.names().isEmpty();
    }

    /** "the two men", "both sides": parties told of before. */
    private static boolean refersBack(ActorMention party) {
        String first = party.text().toLowerCase(java.util.Locale.ROOT).split(" ", 2)[0];
        return Set.of("the", "both", "two", "they", "them", "he", "she", "his", "her", "their", "its")
                .contains(first);
    }

    /** A trigger dated in the past starts afresh beside one of which no date or end is told. */
    private static boolean datedPast(Trigger trigger, List<Trigger> cluster) {
        return past(trigger.state())
                && trigger.time() != null
                && cluster.stream().noneMatch(t -> past(t.state()) || t.time() != null);
    }

    private boolean compatible(Trigger trigger, List<Trigger> cluster) {
        boolean kind = cluster.stream().anyMatch(t -> related(t, trigger));
        return kind
                && !datedPast(trigger, cluster)
                && cluster.stream().allMatch(t -> states(t.state(), trigger.state()))
                && cluster.stream().allMatch(t -> times(t.time(), trigger.time()) || runs(t, trigger))
                && cluster.stream().allMatch(t -> places(t.place(), trigger.place()))
                && parties(cluster, trigger)
                && names(cluster, trigger);
    }

    private static boolean related(Trigger a, Trigger b) {
        if (a.noun().equals(b.noun())) {
            return true;
        }
        if (SPOKEN.contains(a.kind()) && SPOKEN.contains(b.kind())) {
            return true;
        }
        Set<Kind> held = Set.of(Kind.SUMMIT, Kind.CONFERENCE, Kind.CEREMONY);
        boolean generic = b.definite()
                && Set.of("gathering", "event", "meeting", "session").contains(b.noun());
        return a.kind() == b.kind() && a.kind() != Kind.OTHER || (generic && held.contains(a.kind()));
    }

    private static boolean past(@Nullable State state) {
        return state == State.HELD;
    }

    private static boolean states(@Nullable State a, @Nullable State b) {
        return a == null || b == null || past(a) == past(b);
    }

    private static boolean times(@Nullable Time a, @Nullable Time b) {
        DayRange x = a == null ? null : a.days();
        DayRange y = b == null ? null : b.days();
        return x == null || y == null || x.overlaps(y);
    }

    /** Talks go on for days: "the talks" of the day after are the same ones. */
    private static boolean runs(Trigger a, Trigger b) {
        DayRange x = a.time() == null ? null : a.time().days();
        DayRange y = b.time() == null ? null : b.time().days();
        return x != null
                && y != null
                && b.definite()
                && b.kind() == Kind.TALKS
                && a.noun().equals(b.noun())
                && !past(a.state())
                && !past(b.state())
                && Math.abs(java.time.temporal.ChronoUnit.DAYS.between(x.first(), y.first())) <= 3;
    }

    /** Two towns are two places; a town and its country may be one. */
    private boolean places(@Nullable Place a, @Nullable Place b) {
        return a == null
                || b == null
                || a.country() == null
                || b.country() == null
                || a.name().equals(b.name())
                || a.country().equals(b.country()) && !(countries.isTown(a) && countries.isTown(b));
    }

    private static boolean same(Place a, Place b) {
        return a.name().equals(b.name()) || (a.country() != null && a.country().equals(b.country()));
    }

    private static boolean parties(List<Trigger> cluster, Trigger trigger) {
        Set<String> there = keys(cluster);
        Set<String> here = keys(List.of(trigger));
        long shared = here.stream().filter(there::contains).count();
        boolean pairs = here.size() > 1 && there.size() > 1;
        return there.isEmpty() || here.isEmpty() || shared > (pairs ? 1 : 0);
    }

    /** The parties that tell one gathering from another: known or named ones, not "the two men". */
    private static Set<String> keys(List<Trigger> cluster) {
        Set<String> out = new HashSet<>();
        for (Trigger trigger : cluster) {
            for (ActorMention party : trigger.parties()) {
                if (crowd(party)) {
                    continue;
                }
                if (party.actor() != null || party.text().chars().anyMatch(Character::isUpperCase)) {
                    out.add(key(party));
                }
            }
        }
        return out;
    }

    /** "leaders of several countries", "European leaders": people of no one country tell nothing apart. */
    private static boolean crowd(ActorMention party) {
        return party.actor() != null
                && party.actor().kind() == org.readout.model.Actor.Kind.PEOPLE
                && !party.actor().listed()
                && party.actor().country() == null;
    }

    /** A leader and the state stand for the same party. */
    static String key(ActorMention party) {
        return party.actor() != null && party.actor().country() != null
                ? Objects.requireNonNull(party.actor().country())
                : party.key();
    }

    private static boolean names(List<Trigger> cluster, Trigger trigger) {
        Set<String> there = new HashSet<>();
        cluster.forEach(t -> there.addAll(t.names()));
        return trigger.names().isEmpty()
                || there.isEmpty()
                || trigger.names().stream().anyMatch(there::contains);
    }

    private static boolean shares(Trigger trigger, List<Trigger> cluster) {
        boolean time = trigger.time() != null && cluster.stream().anyMatch(t -> t.time() != null);
        boolean place = trigger.place() != null
                && cluster.stream().anyMatch(t -> t.place() != null && same(t.place(), trigger.place()));
        boolean party = !keys(List.of(trigger)).isEmpty() && !keys(cluster).isEmpty();
        return time || place || party;
    }
}
