package org.readout.find.gathering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private Joiner() {}

    static List<List<Trigger>> join(List<Trigger> triggers) {
        List<List<Trigger>> clusters = new ArrayList<>();
        List<List<Trigger>> recent = new ArrayList<>();
        for (Trigger trigger : triggers) {
            List<Trigger> home = null;
            for (int i = recent.size() - 1; i >= 0 && home == null; i--) {
                List<Trigger> cluster = recent.get(i);
                if (compatible(trigger, cluster) && (anaphoric(trigger) || bare(trigger) || shares(trigger, cluster))) {
                    home = cluster;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                clusters.add(home);
            }
            home.add(trigger);
            List<Trigger> same = home;
            recent.removeIf(c -> c == same);
            recent.add(home);
        }
        return clusters;
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
                && trigger.parties().isEmpty()
                && trigger.names().isEmpty();
    }

    /** A trigger dated in the past starts afresh beside one of which no date or end is told. */
    private static boolean datedPast(Trigger trigger, List<Trigger> cluster) {
        return past(trigger.state())
                && trigger.time() != null
                && cluster.stream().noneMatch(t -> past(t.state()) || t.time() != null);
    }

    private static boolean compatible(Trigger trigger, List<Trigger> cluster) {
        boolean kind = cluster.stream().anyMatch(t -> related(t, trigger));
        return kind
                && !datedPast(trigger, cluster)
                && cluster.stream().allMatch(t -> states(t.state(), trigger.state()))
                && cluster.stream().allMatch(t -> times(t.time(), trigger.time()))
                && cluster.stream().allMatch(t -> places(t.place(), trigger.place()))
                && parties(cluster, trigger.parties())
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

    private static boolean places(@Nullable Place a, @Nullable Place b) {
        return a == null
                || b == null
                || a.name().equals(b.name())
                || (a.country() != null && Objects.equals(a.country(), b.country()));
    }

    private static boolean parties(List<Trigger> cluster, List<ActorMention> parties) {
        Set<String> there = keys(cluster);
        if (there.isEmpty() || parties.isEmpty()) {
            return true;
        }
        return parties.stream().anyMatch(p -> there.contains(key(p)));
    }

    private static Set<String> keys(List<Trigger> cluster) {
        Set<String> out = new HashSet<>();
        cluster.forEach(t -> t.parties().forEach(p -> out.add(key(p))));
        return out;
    }

    /** A leader and the state stand for the same party. */
    private static String key(ActorMention party) {
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
        boolean place = trigger.place() != null && cluster.stream().anyMatch(t -> t.place() != null);
        boolean party = !trigger.parties().isEmpty() && !keys(cluster).isEmpty();
        return time || place || party;
    }
}
