package org.readout.story.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.DayRange;
import org.readout.model.Gathering;
import org.readout.model.Gathering.State;
import org.readout.model.Place;
import org.readout.model.Time;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Participant;
import org.readout.story.origin.Report;

/**
 * Who comes to what, over all articles: the gatherings that are the same are joined, and for each participant every
 * status said of it is kept as a history.
 */
public final class GatheringLines {
    private final List<Joined> joined = new ArrayList<>();
    private final @Nullable LocalDate asOf;

    /** One gathering with all the reports of it. */
    static final class Joined {
        final List<Gathering> all = new ArrayList<>();
        final List<Testimony> testimonies = new ArrayList<>();
        final Map<String, ParticipantLine> participants = new LinkedHashMap<>();

        private @Nullable Time time;
        private @Nullable Place place;
        private @Nullable Testimony latest;
        private boolean seen;
        private final Set<String> sides = new TreeSet<>();

        void add(Gathering gathering, Testimony testimony) {
            all.add(isTimeCredible(gathering, testimony.date()) ? gathering : undated(gathering));
            testimonies.add(testimony);
            gathering.parties().forEach(p -> sides.add(Whos.side(p)));
            note(testimony);
            time = mostOrigins(
                    g -> g.time() == null || g.time().edtf() == null || seen && !isSeen(g) ? null : g.time(),
                    t -> String.valueOf(t.edtf()),
                    t -> 0);
            place = mostOrigins(Gathering::place, Place::name, p -> SameGathering.isTown(p) ? 1 : 0);
        }

        /** Told as held or running on a day: that tells more than any plan. */
        private static boolean isSeen(Gathering g) {
            DayRange days = g.time() == null ? null : g.time().days();
            return days != null
                    && days.precision().compareTo(DayRange.Precision.MONTH) < 0
                    && (g.state() == State.HELD || g.state() == State.RUNNING);
        }

        /** A plan lies ahead: a day before the report that calls it one was read wrongly. */
        private static boolean isTimeCredible(Gathering g, @Nullable LocalDate written) {
            DayRange days = g.time() == null ? null : g.time().days();
            boolean plan = g.state() == State.PLANNED || g.state() == State.PROPOSED;
            return !plan || days == null || written == null || !days.last().isBefore(written);
        }

        private static Gathering undated(Gathering g) {
            return new Gathering(
                    g.id(),
                    g.label(),
                    g.kind(),
                    g.state(),
                    null,
                    g.place(),
                    g.hosts(),
                    g.parties(),
                    g.evidence(),
                    g.why());
        }

        void addAll(Joined other) {
            for (int i = 0; i < other.all.size(); i++) {
                add(other.all.get(i), other.testimonies.get(i));
            }
            other.participants.forEach((key, p) -> participants
                    .computeIfAbsent(key, k -> new ParticipantLine(p.who()))
                    .addAll(p));
        }

        /**
         * What most origins give: copies of one report have one vote. Of those equally frequent, the latest given.
         *
         * @param rank a value of a higher rank wins whatever the votes
         */
        private <T> @Nullable T mostOrigins(
                Function<Gathering, @Nullable T> part, Function<T, String> key, ToIntFunction<T> rank) {
            Map<String, Set<String>> votes = new HashMap<>();
            T best = null;
            for (int i = 0; i < all.size(); i++) {
                T value = part.apply(all.get(i));
                if (value != null) {
                    votes.computeIfAbsent(key.apply(value), k -> new TreeSet<>())
                            .add(testimonies.get(i).origin());
                }
            }
            int most = -1;
            for (Gathering g : all) {
                T value = part.apply(g);
                int score = value == null
                        ? -1
                        : rank.applyAsInt(value) * 10_000
                                + votes.getOrDefault(key.apply(value), Set.of()).size();
                if (value != null && score >= most) {
                    most = score;
                    best = value;
                }
            }
            return best;
        }

        /** The time that most origins give. */
        @Nullable
        Time time() {
            return time;
        }

        /** The day of the latest report that speaks of it as still to come. */
        @Nullable
        LocalDate lastPlan() {
            LocalDate last = null;
            for (int i = 0; i < all.size(); i++) {
                LocalDate date = testimonies.get(i).date();
                State state = all.get(i).state();
                boolean plan = state == State.PLANNED || state == State.PROPOSED || state == State.POSTPONED;
                if (plan && date != null && (last == null || date.isAfter(last))) {
                    last = date;
                }
            }
            return last;
        }

        /** The countries of those who meet, or who they are where they have none. */
        Set<String> sides() {
            return sides;
        }

        @Nullable
        DayRange days() {
            Time time = time();
            return time == null ? null : time.days();
        }

        /** A town before a country, then the one that most origins give. */
        @Nullable
        Place place() {
            return place;
        }

        /** The report of the latest day; of several the one taken last. */
        private Testimony latest() {
            return latest == null ? testimonies.getLast() : latest;
        }

        private void note(Testimony testimony) {
            LocalDate before = latest == null ? null : latest.date();
            LocalDate date = testimony.date();
            seen |= isSeen(all.getLast());
            latest = before == null || date != null && !date.isBefore(before) ? testimony : latest;
        }

        /** What the latest report makes of it: the furthest of the states that it names. */
        State state() {
            Testimony latest = latest();
            String last = latest.article();
            State furthest = State.PROPOSED;
            for (int i = 0; i < all.size(); i++) {
                State state = all.get(i).state();
                if (testimonies.get(i).article().equals(last) && state.compareTo(furthest) > 0) {
                    furthest = state;
                }
            }
            DayRange days = days();
            LocalDate written = latest.date();
            boolean ahead = days != null && written != null && days.first().isAfter(written);
            return ahead && (furthest == State.HELD || furthest == State.RUNNING) ? State.PLANNED : furthest;
        }

        Gathering.Kind kind() {
            return fullest().kind();
        }

        /** The one whose words say most: time, place, parties. */
        Gathering fullest() {
            return all.stream().max(Comparator.comparingInt(Joined::fullness)).orElseThrow();
        }

        /** What most origins call it; with its place, where any does. */
        String label() {
            Gathering named = mostOrigins(g -> g, Gathering::label, Joined::told);
            return named == null ? fullest().label() : named.label();
        }

        /** How much a name tells: where, and between whom. */
        private static int told(Gathering g) {
            return (g.place() == null ? 0 : 1) + (g.label().contains(" between ") && isOfStates(g) ? 1 : 0);
        }

        /** Talks go by the states or bodies that hold them, not by who met whom on their way in. */
        private static boolean isOfStates(Gathering g) {
            return g.parties().stream()
                    .map(ActorMention::actor)
                    .allMatch(a -> a != null && a.kind() != Actor.Kind.PERSON);
        }

        private static int fullness(Gathering g) {
            return (g.time() != null ? 4 : 0)
                    + (g.place() != null ? 4 : 0)
                    + Math.min(3, g.parties().size());
        }

        List<ActorMention> parties() {
            return all.stream().flatMap(g -> g.parties().stream()).toList();
        }

        List<ActorMention> hosts() {
            return all.stream().flatMap(g -> g.hosts().stream()).toList();
        }
    }

    /** Somebody hosts at home: one of another country than the place's only takes part. */
    private static boolean receives(ActorMention host, @Nullable Place place) {
        String home = host.actor() == null ? null : host.actor().country();
        return home == null || place == null || place.country() == null || home.equals(place.country());
    }

    /** Takes the gatherings and attendance of all reports, oldest first. @param asOf the day that "now" is */
    public GatheringLines(List<Report> reports, @Nullable LocalDate asOf) {
        this.asOf = asOf;
        for (Report report : reports) {
            Map<String, Joined> here = new HashMap<>();
            for (Gathering gathering : report.findings().gatherings()) {
                Joined group = SameGathering.find(
                        joined, here.values(), gathering, report.article().date());
                if (group == null) {
                    group = new Joined();
                    joined.add(group);
                }
                group.add(gathering, new Testimony(report, gathering.evidence(), gathering.why(), null, null));
                here.put(gathering.id(), group);
            }
            for (Attendance attendance : report.findings().attendance()) {
                Joined group = here.get(attendance.gathering());
                if (group != null && Cast.isNamed(attendance.who())) {
                    group.participants
                            .computeIfAbsent(
                                    Whos.key(attendance.who()), k -> new ParticipantLine(Whos.of(attendance.who())))
                            .add(report, attendance);
                }
            }
        }
        joinGroups();
    }

    /** Reports that come later may show that two groups are one. */
    private void joinGroups() {
        for (int i = 0; i < joined.size(); i++) {
            for (int j = joined.size() - 1; j > i; j--) {
                if (SameGathering.areOne(joined.get(i), joined.get(j))) {
                    joined.get(i).addAll(joined.remove(j));
                }
            }
        }
        for (int j = joined.size() - 1; j >= 0; j--) {
            Joined vague = joined.get(j);
            Joined known = joined.stream()
                    .filter(g -> g != vague && SameGathering.isVague(vague, g))
                    .max(Comparator.comparingInt(g -> g.participants.size()))
                    .orElse(null);
            if (known != null) {
                known.addAll(joined.remove(j));
            }
        }
    }

    /** Whether there is anything to tell of a gathering besides that it was mentioned. */
    private static boolean isKnown(Joined g) {
        int facts = (g.time() == null ? 0 : 1)
                + (g.place() == null ? 0 : 1)
                + (g.sides().size() > 1 ? 1 : 0);
        return !g.participants.isEmpty() || facts > 1;
    }

    /** Whether a gathering is over and done: held, and not within a week of now. */
    boolean isPast(Joined group) {
        DayRange days = group.days();
        if (days != null && asOf != null) {
            return days.last().isBefore(asOf.minusDays(7));
        }
        return group.state() == State.HELD;
    }

    /** Planned, running and recent gatherings: the nearest and best known first. */
    public List<GatheringEntry> entries() {
        return joined.stream()
                .filter(g -> !isPast(g))
                .filter(GatheringLines::isKnown)
                .filter(g -> !g.participants.isEmpty() || g.state() != State.HELD)
                .sorted(Comparator.comparingInt((Joined g) -> -g.participants.size() - g.testimonies.size()))
                .map(GatheringLines::entry)
                .toList();
    }

    /** Gatherings that are over: what precedents are made of. */
    List<Joined> past() {
        return joined.stream().filter(this::isPast).toList();
    }

    List<Joined> all() {
        return joined;
    }

    static GatheringEntry entry(Joined group) {
        Time time = group.time();
        Place place = group.place();
        // What was first said of it stays the same whatever later reports add.
        Testimony first = group.testimonies.getFirst();
        String id = LineId.of(
                "g",
                group.all.getFirst().label(),
                first.evidence().sentence().of(first.report().text()));
        List<Participant> participants = group.participants.values().stream()
                .filter(p -> p.isSomebody(group.sides()))
                .filter(p -> group.participants.values().stream().noneMatch(p::isToldBy))
                .map(p -> p.entry(id))
                .toList();
        return new GatheringEntry(
                id,
                group.label(),
                group.kind(),
                group.state(),
                time,
                place,
                Whos.of(group.hosts().stream().filter(h -> receives(h, place)).toList()),
                Whos.of(group.parties()),
                participants,
                Standings.of(group.testimonies, List.of(), List.of()),
                group.testimonies.stream().map(Testimony::proof).toList());
    }
}
