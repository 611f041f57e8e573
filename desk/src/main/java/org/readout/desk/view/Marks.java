package org.readout.desk.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.readout.model.Attendance;
import org.readout.model.Event;
import org.readout.model.Finding;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;

/** Text with words marked: what plays which part in which finding. Marks may lie over each other. */
public final class Marks {
    private Marks() {}

    /** A run of text. @param roles classes for the style sheet @param findings ids of the findings it belongs to */
    public record Run(String text, String roles, String findings) {}

    /** Words with a part in a finding. */
    record Mark(Span span, String role, String finding) {}

    /** The words that a finding rests on, by the part they play. */
    static List<Mark> of(Finding finding) {
        List<Mark> marks = new ArrayList<>();
        switch (finding) {
            case Statement s -> {
                if (s.source() != null) {
                    add(marks, s.source().who().spans(), "source", s.id());
                }
                add(marks, s.cue(), "cue", s.id());
                add(marks, s.content(), "content", s.id());
            }
            case Event e -> {
                add(marks, e.trigger(), "trigger", e.id());
                e.sources().forEach(a -> add(marks, a.spans(), "side", e.id()));
                e.targets().forEach(a -> add(marks, a.spans(), "side", e.id()));
            }
            case Attendance a -> add(marks, a.evidence().spans(), "attends", a.id());
            case Position p -> add(marks, p.content(), "position", p.id());
        }
        return marks;
    }

    private static void add(List<Mark> marks, List<Span> spans, String role, String finding) {
        spans.forEach(s -> marks.add(new Mark(s, role, finding)));
    }

    /** Cuts a stretch of text wherever a mark begins or ends. */
    static List<Run> cut(String text, Span range, List<Mark> marks) {
        List<Mark> within = marks.stream().filter(m -> m.span.overlaps(range)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(range.start(), range.end()));
        for (Mark mark : within) {
            cuts.add(Math.max(range.start(), mark.span.start()));
            cuts.add(Math.min(range.end(), mark.span.end()));
        }
        List<Run> runs = new ArrayList<>();
        int start = range.start();
        for (int end : cuts.tailSet(start, false)) {
            Set<String> roles = new LinkedHashSet<>();
            Set<String> findings = new LinkedHashSet<>();
            for (Mark mark : within) {
                if (mark.span.contains(start)) {
                    roles.add("r-" + mark.role);
                    findings.add(mark.finding);
                }
            }
            runs.add(new Run(text.substring(start, end), String.join(" ", roles), String.join(" ", findings)));
            start = end;
        }
        return runs;
    }
}
