package org.readout.story.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.language.time.EdtfWords;
import org.readout.model.DayRange;
import org.readout.model.Gathering;
import org.readout.story.Brief.Contradiction;
import org.readout.story.Brief.Contradiction.Side;
import org.readout.story.lines.GatheringLines.Joined;

/**
 * Lines that cannot all be true: a participant who comes and does not, a gathering on two different days. A later report
 * that says otherwise is news, not a contradiction; so only reports of the same day count, from different origins.
 */
public final class Contradictions {
    private Contradictions() {}

    /** Those among some gatherings. */
    public static List<Contradiction> of(GatheringLines gatherings) {
        List<Contradiction> found = new ArrayList<>();
        for (Joined group : gatherings.all()) {
            for (ParticipantLine participant : group.participants.values()) {
                attendance(group, participant, found);
            }
            days(group, found);
        }
        return found;
    }

    private static void attendance(Joined group, ParticipantLine participant, List<Contradiction> found) {
        List<Testimony> contrary = participant.contrary();
        if (contrary.isEmpty()) {
            return;
        }
        String about = participant.who().name() + " — " + group.label();
        String status = participant.status().name().toLowerCase(Locale.ROOT);
        found.add(new Contradiction(
                about,
                List.of(
                        side(status, participant.supporting()),
                        side(ParticipantLine.side(participant.status()) > 0 ? "not coming" : "coming", contrary))));
    }

    /** Reports published on one day that give a gathering different days. */
    private static void days(Joined group, List<Contradiction> found) {
        Map<LocalDate, Map<String, List<Testimony>>> byPublication = new LinkedHashMap<>();
        for (int i = 0; i < group.all.size(); i++) {
            Gathering g = group.all.get(i);
            Testimony testimony = group.testimonies.get(i);
            DayRange days = g.time() == null ? null : g.time().days();
            LocalDate published = testimony.date();
            if (days != null && days.precision() == DayRange.Precision.DAY && published != null) {
                byPublication
                        .computeIfAbsent(published, d -> new LinkedHashMap<>())
                        .computeIfAbsent(days.first().toString(), d -> new ArrayList<>())
                        .add(testimony);
            }
        }
        for (Map<String, List<Testimony>> sides : byPublication.values()) {
            long origins = sides.values().stream()
                    .map(s -> s.getFirst().origin())
                    .distinct()
                    .count();
            if (sides.size() > 1 && origins > 1) {
                List<Side> all = new ArrayList<>();
                sides.forEach((day, testimonies) -> all.add(side(EdtfWords.say(day), testimonies)));
                found.add(new Contradiction("When — " + group.label(), all));
                return;
            }
        }
    }

    private static Side side(String text, List<Testimony> testimonies) {
        return new Side(
                text,
                Standings.of(testimonies, List.of(), List.of()),
                testimonies.stream().map(Testimony::proof).toList());
    }
}
