package org.readout.story.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.language.actors.Countries;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.Attendance.Status;
import org.readout.model.Block;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Brief;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.Standing;
import org.readout.story.Brief.StatusReport;
import org.readout.story.Brief.Who;
import org.readout.story.origin.Report;

/**
 * One participant's statuses over time.
 *
 * <p>The current status is that of the strongest report of the latest day; what was seen, and the participant's own word,
 * are not outdated by what others expect later. Strength: what was seen (present, absent),
 * then what the participant says itself (announced, declined) or was done to it (uninvited), then declining to say, then
 * a plan (expected), then doubts, then invitations, then possibilities; among equals named sources before unnamed, later
 * reports before earlier ones. When reports of different origins for that same day say both that it comes and that it
 * does not, and neither is stronger, the line is disputed.
 */
final class ParticipantLine {
    private static final Set<String> BY_PLACE = Set.of(
            "frame:arrive", "frame:land", "frame:be_in", "frame:fly", "frame:travel", "frame:return", "frame:head");

    /** What was seen or said by the participant itself lasts until it is seen or said otherwise. */
    private static final int LASTING = 5;

    /** Descriptions of so few words say nothing of who is meant, unless they name a country. */
    private static final int GENERIC = 3;

    private static final Countries COUNTRIES = Countries.load();

    private static final List<String> EARLIER = List.of("earlier version", "previous version", "earlier report");

    private final Who who;
    private final List<Told> told = new ArrayList<>();

    private record Told(Attendance attendance, Testimony testimony, int order) {
        LocalDate day() {
            LocalDate day = attendance.asOf() == null ? testimony.date() : attendance.asOf();
            return day == null ? LocalDate.MIN : day;
        }

        int strength() {
            return switch (attendance.status()) {
                case PRESENT, ABSENT -> voice() == null ? isThereAbouts() ? 5 : 7 : 4;
                case ANNOUNCED, DECLINED -> isOwn() ? 6 : 4;
                case UNINVITED -> 6;
                case UNDECLARED -> 5;
                case EXPECTED -> 4;
                case DOUBTED -> 3;
                case INVITED -> 2;
                case POSSIBLE -> 1;
            };
        }

        /** Who has arrived in the country is near, and not yet in the room: its own word says more. */
        boolean isThereAbouts() {
            return attendance.why().stream().anyMatch(w -> BY_PLACE.contains(w.rule()));
        }

        @Nullable
        ActorMention voice() {
            return attendance.speaker() == null ? testimony.speaker() : attendance.speaker();
        }

        /** Its own word, or that of its own country's institutions for it. */
        boolean isOwn() {
            ActorMention voice = voice();
            if (voice == null || Whos.key(voice).equals(Whos.key(attendance.who()))) {
                return true;
            }
            return voice.actor() != null
                    && voice.actor().kind() != Actor.Kind.MEDIA
                    && Whos.side(voice).equals(Whos.side(attendance.who()));
        }

        /** Whether a correction cites it as what an earlier version said. */
        boolean isTakenBack() {
            int at = testimony.evidence().sentence().start();
            boolean correction = testimony.report().article().blocks().stream()
                    .anyMatch(b -> b.kind() == Block.Kind.CORRECTION && b.span().contains(at));
            ActorMention voice = voice();
            String source = voice == null ? "" : voice.text().toLowerCase(Locale.ROOT);
            return correction && EARLIER.stream().anyMatch(source::contains);
        }

        boolean isNamed() {
            return testimony.anonymity() != Anonymity.ANONYMOUS;
        }
    }

    private static final Comparator<Told> OLDEST_FIRST =
            Comparator.comparing(Told::day).thenComparingInt(Told::order);
    private static final Comparator<Told> WEAKEST_FIRST = Comparator.comparing(Told::day)
            .thenComparingInt(Told::strength)
            .thenComparing(Told::isNamed)
            .thenComparingInt(Told::order);

    ParticipantLine(Who who) {
        this.who = who;
    }

    Who who() {
        return who;
    }

    void add(Report report, Attendance attendance) {
        Testimony testimony =
                Testimony.of(report, attendance, attendance.saidBy()).hedged(attendance.hedge());
        told.add(new Told(attendance, testimony, told.size()));
    }

    void addAll(ParticipantLine other) {
        other.told.forEach(t -> told.add(new Told(t.attendance, t.testimony, told.size())));
    }

    private Told strongest() {
        return told.stream()
                .filter(t -> t.strength() >= LASTING)
                .max(WEAKEST_FIRST)
                .orElseGet(() -> told.stream().max(WEAKEST_FIRST).orElseThrow());
    }

    Status status() {
        return strongest().attendance.status();
    }

    /** Reports of the current day that say the contrary with the same strength from another origin. */
    List<Testimony> contrary() {
        Told now = strongest();
        int side = side(now.attendance.status());
        return told.stream()
                .filter(t -> side * side(t.attendance.status()) < 0)
                .filter(t -> t.day().equals(now.day()) && t.strength() == now.strength())
                .filter(t -> !t.testimony.origin().equals(now.testimony.origin()))
                .map(Told::testimony)
                .toList();
    }

    /** The reports behind the current status. */
    List<Testimony> supporting() {
        Status status = status();
        List<Testimony> same = told.stream()
                .filter(t -> t.attendance.status() == status)
                .sorted(OLDEST_FIRST)
                .map(Told::testimony)
                .toList();
        return same;
    }

    /** 1 comes, −1 does not, 0 open. */
    static int side(Status status) {
        return switch (status) {
            case PRESENT, ANNOUNCED, EXPECTED -> 1;
            case DECLINED, ABSENT, UNINVITED -> -1;
            case POSSIBLE, INVITED, UNDECLARED, DOUBTED -> 0;
        };
    }

    /** Whether nothing is told but that a meeting brings it together with others. */
    boolean isOnlyMet() {
        return told.stream()
                .allMatch(
                        t -> t.attendance.why().stream().anyMatch(w -> w.rule().equals("frame:meet")));
    }

    /**
     * Whether the line is about somebody whom a list of guests would name: not a side as a whole of which only the meeting
     * itself is told, and not "top envoys" or "both sides", which say nothing of who they are.
     *
     * @param sides the countries that meet
     */
    boolean isSomebody(Set<String> sides) {
        Actor actor = who.actor() == null ? COUNTRIES.state(who.name()) : who.actor();
        boolean unknown = actor == null && Character.isLowerCase(who.name().codePointAt(0));
        if (unknown && !who.name().chars().anyMatch(c -> c == '“' || c == '"')) {
            return false;
        }
        boolean side = actor != null
                && (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.PEOPLE && actor.listed())
                && actor.country() != null
                && sides.contains(actor.country());
        boolean met = told.stream()
                .allMatch(
                        t -> t.attendance.why().stream().anyMatch(w -> w.rule().equals("frame:meet")));
        if (side && met) {
            return false;
        }
        boolean described = actor == null || !actor.listed() && actor.kind() != Actor.Kind.PERSON;
        boolean placed = actor != null && actor.country() != null;
        boolean told = who.name().chars().skip(1).anyMatch(Character::isUpperCase)
                || who.name().split("\\s+").length > GENERIC;
        return !described || placed || told;
    }

    /**
     * Whether somebody's line says all of this one: the silence of a government about who comes, once it is told of the
     * person whom it keeps silent about.
     */
    boolean isToldBy(ParticipantLine other) {
        Actor actor = who.actor();
        Actor person = other.who.actor();
        return actor != null
                && person != null
                && (actor.sectors().contains("GOV") || actor.kind() == Actor.Kind.STATE)
                && actor.kind() != Actor.Kind.PERSON
                && person.kind() == Actor.Kind.PERSON
                && told.stream()
                        .allMatch(t -> t.attendance.status() == Status.UNDECLARED
                                && other.told.stream()
                                        .anyMatch(o -> o.attendance.status() == Status.UNDECLARED
                                                && o.attendance.evidence().equals(t.attendance.evidence())));
    }

    Participant entry(String gathering) {
        List<Testimony> contrary = contrary();
        Standing standing = Standings.of(
                supporting(),
                Stream.concat(
                                Stream.of(who.key()),
                                told.stream()
                                        .filter(t -> t.voice() != null && t.isOwn())
                                        .map(t -> Whos.key(java.util.Objects.requireNonNull(t.voice()))))
                        .distinct()
                        .toList(),
                contrary.stream().map(ParticipantLine::nameOf).distinct().toList());
        LocalDate now = strongest().day();
        if (told.stream().anyMatch(t -> t.isTakenBack() && !t.day().isBefore(now))) {
            standing = Standings.with(standing, Brief.Standing.Status.CORRECTED, standing.deniedBy());
        }
        return new Participant(
                LineId.of("a", gathering, who.key()),
                who,
                status(),
                standing,
                told.stream()
                        .sorted(OLDEST_FIRST)
                        .filter(distinct())
                        .map(ParticipantLine::report)
                        .toList());
    }

    /** One sentence tells one status once. */
    private static Predicate<Told> distinct() {
        Set<Object> seen = new HashSet<>();
        return t -> seen.add(List.of(
                t.attendance.status(),
                t.testimony.article(),
                t.attendance.evidence().sentence(),
                t.voice() == null ? "" : Whos.key(java.util.Objects.requireNonNull(t.voice()))));
    }

    private static String nameOf(Testimony testimony) {
        ActorMention speaker = testimony.speaker();
        if (speaker != null) {
            return speaker.label();
        }
        String outlet = testimony.report().article().outlet();
        return outlet == null ? testimony.report().article().fileName() : outlet;
    }

    private static StatusReport report(Told t) {
        ActorMention speaker = t.voice();
        return new Brief.StatusReport(
                t.attendance.status(),
                t.day().equals(LocalDate.MIN) ? null : t.day(),
                speaker == null ? null : speaker.label(),
                t.testimony.anonymity(),
                t.testimony.hedgeText(),
                t.testimony.proof());
    }
}
