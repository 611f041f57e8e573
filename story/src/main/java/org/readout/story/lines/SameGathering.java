package org.readout.story.lines;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private static final int ENOUGH = 2;

    private SameGathering() {}

    /**
     * The group that a gathering belongs to, or null.
     *
     * @param here groups that this article's other gatherings went to: one article tells its own apart
     */
    static @Nullable Joined find(List<Joined> groups, Collection<Joined> here, Gathering gathering) {
        Joined best = null;
        int most = ENOUGH - 1;
        for (Joined group : groups) {
            int score = here.contains(group) ? 0 : score(group, gathering);
            if (score > most) {
                most = score;
                best = group;
            }
        }
        return best;
    }

    private static int score(Joined group, Gathering g) {
        if (family(group.kind()) != family(g.kind())) {
            return 0;
        }
        int score = 0;
        DayRange a = group.days();
        DayRange b = g.time() == null ? null : g.time().days();
        if (a != null && b != null) {
            if (a.overlaps(b)) {
                score += a.precision().compareTo(DayRange.Precision.MONTH) < 0 ? 2 : 1;
            } else if (!isOpen(group.state()) && !isOpen(g.state()) || apart(a, b) > MAY_MOVE) {
                return 0;
            }
        } else if (group.state() == State.HELD != (g.state() == State.HELD)) {
            // A held one without a date and a planned one are two, unless one of them has the other's date.
            return 0;
        }
        Place p = group.place();
        Place q = g.place();
        if (p != null && q != null) {
            if (!compatible(p, q)) {
                return 0;
            }
            score += p.name().equals(q.name()) ? 2 : 1;
        }
        List<String> parties = Whos.keys(group.parties());
        long common = Whos.keys(g.parties()).stream().filter(parties::contains).count();
        score += (int) Math.min(2, common);
        return score;
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
        return place.country() == null
                || !place.name()
                        .equalsIgnoreCase(java.util.Locale.of("", alpha2(place.country()))
                                .getDisplayCountry(java.util.Locale.ENGLISH));
    }

    private static String alpha2(String alpha3) {
        for (String code : java.util.Locale.getISOCountries()) {
            if (java.util.Locale.of("", code).getISO3Country().equals(alpha3)) {
                return code;
            }
        }
        return "";
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
