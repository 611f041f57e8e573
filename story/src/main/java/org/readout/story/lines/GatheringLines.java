package org.readout.story.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

        /** The time that most reports give; of those equally frequent, the latest given. */
        @Nullable
        Time time() {
            Map<String, Integer> count = new HashMap<>();
            all.forEach(g -> {
                if (g.time() != null && g.time().edtf() != null) {
                    count.merge(g.time().edtf(), 1, Integer::sum);
                }
            });
            Time best = null;
            int most = 0;
            for (Gathering g : all) {
                Time time = g.time();
                int votes = time == null || time.edtf() == null ? 0 : count.getOrDefault(time.edtf(), 0);
                if (votes >= most && votes > 0) {
                    most = votes;
                    best = time;
                }
            }
            return best;
        }

        @Nullable
        DayRange days() {
            Time time = time();
            return time == null ? null : time.days();
        }

        /** A town before a country, the most frequent first. */
        @Nullable
        Place place() {
            Map<String, Integer> count = new HashMap<>();
            all.forEach(g -> {
                if (g.place() != null) {
                    count.merge(g.place().name(), 1, Integer::sum);
                }
            });
            return all.stream()
                    .map(Gathering::place)
                    .filter(java.util.Objects::nonNull)
                    .max(Comparator.<Place>comparingInt(p -> SameGathering.isTown(p) ? 1 : 0)
                            .thenComparingInt(p -> count.getOrDefault(p.name(), 0)))
                    .orElse(null);
        }

        State state() {
            return all.getLast().state();
        }

        Gathering.Kind kind() {
            return fullest().kind();
        }

        /** The one whose words say most: time, place, parties. */
        Gathering fullest() {
            return all.stream().max(Comparator.comparingInt(Joined::fullness)).orElseThrow();
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

    /** Takes the gatherings and attendance of all reports, oldest first. @param asOf the day that "now" is */
    public GatheringLines(List<Report> reports, @Nullable LocalDate asOf) {
        this.asOf = asOf;
        for (Report report : reports) {
            Map<String, Joined> here = new HashMap<>();
            for (Gathering gathering : report.findings().gatherings()) {
                Joined group = SameGathering.find(joined, here.values(), gathering);
                if (group == null) {
                    group = new Joined();
                    joined.add(group);
                }
                group.all.add(gathering);
                group.testimonies.add(new Testimony(report, gathering.evidence(), gathering.why(), null, null));
                here.put(gathering.id(), group);
            }
            for (Attendance attendance : report.findings().attendance()) {
                Joined group = here.get(attendance.gathering());
                if (group != null) {
                    group.participants
                            .computeIfAbsent(
                                    Whos.key(attendance.who()), k -> new ParticipantLine(Whos.of(attendance.who())))
                            .add(report, attendance);
                }
            }
        }
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
        Gathering fullest = group.fullest();
        Time time = group.time();
        Place place = group.place();
        String id = LineId.of(
                "g",
                fullest.kind(),
                place == null ? "" : place.name(),
                Whos.keys(group.parties()),
                group.all.getFirst().label());
        List<Participant> participants =
                group.participants.values().stream().map(p -> p.entry(id)).toList();
        return new GatheringEntry(
                id,
                fullest.label(),
                group.kind(),
                group.state(),
                time,
                place,
                Whos.of(group.hosts()),
                Whos.of(group.parties()),
                participants,
                Standings.of(group.testimonies, List.of(), List.of()),
                group.testimonies.stream().map(Testimony::proof).toList());
    }
}
