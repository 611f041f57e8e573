package org.readout.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.story.Brief.Changes;
import org.readout.story.Brief.Changes.Change;
import org.readout.story.Brief.Changes.Change.Kind;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.PositionEntry;
import org.readout.story.Since.Said;

/** Two states of a story, line by line: what is new, what says something else now, what is gone. */
public final class Comparison {
    private Comparison() {}

    /** What each line of a brief says, by id, in the reader's order. */
    public static Map<String, Said> lines(Brief brief) {
        Map<String, Said> lines = new LinkedHashMap<>();
        for (GatheringEntry g : brief.gatherings()) {
            String when = g.when() == null ? "" : ", " + g.when().text();
            lines.put(g.id(), new Said("gatherings", g.label() + when + ": " + word(g.state())));
            for (Participant p : g.participants()) {
                lines.put(p.id(), new Said("gatherings", p.who().name() + " — " + g.label() + ": " + word(p.status())));
            }
        }
        brief.timeline().forEach(t -> lines.put(t.id(), new Said("timeline", t.when() + ": " + t.text())));
        for (PositionEntry p : brief.positions()) {
            lines.put(
                    p.id(),
                    new Said("positions", p.who().name() + " " + word(p.stance()) + " " + p.issue() + ": " + p.text()));
        }
        brief.statements().forEach(s -> {
            String who = s.who() == null ? "" : s.who().name() + ": ";
            lines.put(s.id(), new Said("statements", who + s.text()));
        });
        brief.events().forEach(e -> lines.put(e.id(), new Said("events", e.text())));
        return lines;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What a brief says otherwise than an earlier one did. */
    public static Changes between(Since.Saved before, Brief now) {
        return between(before.name(), before.lines(), lines(now));
    }

    /** What changed from one state to another. @param since what the earlier state was */
    static Changes between(String since, Map<String, Said> before, Map<String, Said> now) {
        List<Change> changes = new ArrayList<>();
        now.forEach((id, said) -> {
            Said old = before.get(id);
            if (old == null) {
                changes.add(new Change(Kind.NEW, said.section(), id, said.text(), null));
            } else if (!old.text().equals(said.text())) {
                changes.add(new Change(Kind.CHANGED, said.section(), id, said.text(), old.text()));
            }
        });
        before.forEach((id, said) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(Kind.WITHDRAWN, said.section(), id, said.text(), null));
            }
        });
        return new Changes(since, changes);
    }
}
