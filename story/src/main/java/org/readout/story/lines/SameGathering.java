package org.readout.story.lines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.language.actors.Countries;
import org.readout.model.DayRange;
import org.readout.model.Gathering;
import org.readout.model.Gathering.Kind;
import org.readout.model.Gathering.State;
import org.readout.model.Place;
import org.readout.story.lines.GatheringLines.Joined;

/**
 * Whether two reports speak of one gathering: nothing speaks against it (kind, time, place), and something speaks for it
 * (time, place or parties). A planned gathering may move by a few days and stay the same.
 */
final class SameGathering {
    private static final int MAY_MOVE = 4;
    private static final Countries COUNTRIES = Countries.load();

    private static final int AGAINST = -1;
    private static final int ENOUGH = 2;
    /** What it takes to say that an article tells one gathering as two. */
    private static final int ENOUGH_WITHIN = 3;

    private SameGathering() {}

    /**
     * The group that a gathering belongs to, or null.
     *
     * @param here groups that this article's other gatherings went to: one article mostly tells its own apart
     */
    static @Nullable Joined find(
            List<Joined> groups, Collection<Joined> here, Gathering gathering, @Nullable LocalDate written) {
        Joined best = null;
        int most = ENOUGH - 1;
        for (Joined group : groups) {
            int score = score(group, gathering, written);
            if (score > most && (score >= ENOUGH_WITHIN || !here.contains(group))) {
                most = score;
                best = group;
            }
        }
        return best;
    }

    /** Whether two groups are one after all: no report of either speaks against it, and one of each speaks for it. */
    static boolean areOne(Joined a, Joined b) {
        return supports(a, b) && supports(b, a);
    }

    /**
     * Whether a group that says neither when nor where nor between whom is one that the story knows better: nothing speaks
     * against it, and somebody comes to both.
     */
    static boolean isVague(Joined vague, Joined known) {
        boolean bare =
                vague.days() == null && vague.place() == null && vague.sides().size() < 2;
        boolean another = vague.participants.values().stream().allMatch(ParticipantLine::isOnlyMet);
        boolean open = !another && isOpen(vague.state()) && known.days() != null;
        boolean shared = vague.participants.keySet().stream().anyMatch(known.participants::containsKey);
        boolean side = vague.sides().isEmpty() || vague.sides().stream().allMatch(known.sides()::contains);
        return bare
                && open
                && shared
                && side
                && family(vague.kind()) == family(known.kind())
                && isSpoken(vague.kind())
                && isSpoken(known.kind());
    }

    private static boolean isSpoken(Kind kind) {
        return kind == Kind.TALKS || kind == Kind.SUMMIT || kind == Kind.MEETING;
    }

    private static boolean supports(Joined group, Joined other) {
        int most = 0;
        for (int i = 0; i < other.all.size(); i++) {
            int score = score(group, other.all.get(i), other.testimonies.get(i).date());
            if (score == AGAINST) {
                return false;
            }
            most = Math.max(most, score);
        }
        return most >= ENOUGH_WITHIN;
    }

    private static int score(Joined group, Gathering g, @Nullable LocalDate written) {
        if (family(group.kind()) != family(g.kind())) {
            return AGAINST;
        }
        int times = times(group, g, written);
        int places = places(group.place(), g.place());
        int sides = sides(group, g, places > 1);
        return times == AGAINST || places == AGAINST || sides == AGAINST ? AGAINST : times + places + sides;
    }

    private static int times(Joined group, Gathering g, @Nullable LocalDate written) {
        DayRange a = group.days();
        DayRange b = g.time() == null ? null : g.time().days();
        if (a == null || b == null) {
            // A held one without a date and a planned one are two, unless one of them has the other's date.
            return group.state() == State.HELD != (g.state() == State.HELD) ? AGAINST : 0;
        }
        if (a.overlaps(b)) {
            return a.precision().compareTo(DayRange.Precision.MONTH) < 0 ? 2 : 1;
        }
        boolean over = !isOpen(group.state()) && !isOpen(g.state());
        boolean held = !isOpen(g.state()) && isAfter(group.lastPlan(), b)
                || !isOpen(group.state()) && isOpen(g.state()) && isAfter(written, a);
        return over || held || apart(a, b) > MAY_MOVE ? AGAINST : 1;
    }

    private static int places(@Nullable Place p, @Nullable Place q) {
        if (p == null || q == null) {
            return 0;
        }
        if (!compatible(p, q)) {
            return AGAINST;
        }
        return p.name().equals(q.name()) ? 2 : 1;
    }

    /** Whether a plan was still one after some days: then it was not held on them. */
    private static boolean isAfter(@Nullable LocalDate plan, DayRange days) {
        return plan != null && plan.isAfter(days.last());
    }

    /** Two that both name who meets must have two sides in common, unless they meet in the same town. */
    private static int sides(Joined group, Gathering g, boolean samePlace) {
        Set<String> here = new TreeSet<>();
        g.parties().forEach(p -> here.add(Whos.side(p)));
        int known = here.size();
        here.retainAll(group.sides());
        if (!samePlace && known > 1 && group.sides().size() > 1 && here.size() < 2) {
            return AGAINST;
        }
        return Math.min(2, here.size());
    }

    private static boolean isOpen(State state) {
        return state != State.HELD;
    }

    private static long apart(DayRange a, DayRange b) {
        return a.first().isBefore(b.first())
                ? ChronoUnit.DAYS.between(a.last(), b.first())
                : ChronoUnit.DAYS.between(b.last(), a.first());
    }

    private static boolean compatible(Place p, Place q) {
        if (p.name().equals(q.name())) {
            return true;
        }
        boolean oneIsCountry = !isTown(p) || !isTown(q);
        return oneIsCountry && p.country() != null && p.country().equals(q.country());
    }

    /** A place inside a country, not the country itself. */
    static boolean isTown(Place place) {
        return COUNTRIES.isTown(place);
    }

    private static int family(Kind kind) {
        return switch (kind) {
            case TALKS, SUMMIT, MEETING, CONFERENCE, OTHER -> 0;
            case VISIT -> 1;
            case CALL -> 2;
            case CEREMONY -> 3;
        };
    }
}
