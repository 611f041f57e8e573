package org.readout.bench.briefs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.model.Attendance.Status;
import org.readout.story.Brief;
import org.readout.story.Brief.GatheringEntry;
import org.readout.story.Brief.Participant;
import org.readout.story.Brief.PositionEntry;
import org.readout.story.Brief.StatusReport;
import org.readout.story.Brief.TimelineEntry;

/**
 * One line of a table of expectations: what a brief must tell, or must not.
 *
 * @param kind the first column, without the mark {@code ~}
 * @param open whether it is marked as known to be read wrong
 * @param columns what stands after the kind
 */
record Expectation(String kind, boolean open, List<String> columns) {
    private static final String ANY = "*";
    private static final String NONE = "-";

    static Expectation of(String line) {
        List<String> columns = Arrays.asList(line.split("\t"));
        boolean open = columns.getFirst().startsWith("~");
        return new Expectation(columns.getFirst().substring(open ? 1 : 0), open, columns.subList(1, columns.size()));
    }

    /** Whether it says what must not be there. */
    boolean forbids() {
        return switch (kind) {
            case "nobody", "not", "no-gathering", "most", "no-date", "no-precedent" -> true;
            default -> false;
        };
    }

    /** @throws IllegalArgumentException when the kind is unknown */
    boolean holds(Brief brief) {
        List<GatheringEntry> gatherings = brief.gatherings();
        return switch (kind) {
            case "comes" ->
                participants(gatherings)
                        .anyMatch(p -> p.history().stream().anyMatch(r -> r.status() == status() && voice(r)));
            case "now" -> now(gatherings) == status();
            case "nobody" -> participants(gatherings).findAny().isEmpty();
            case "not" ->
                participants(gatherings).flatMap(p -> p.history().stream()).noneMatch(r -> r.status() == status());
            case "gathering" -> gatherings.stream().anyMatch(this::gathering);
            case "no-gathering" -> gatherings.stream().noneMatch(g -> has(g.label(), columns.getFirst()));
            case "most" -> gatherings.size() <= Integer.parseInt(columns.getFirst());
            case "date" -> brief.timeline().stream().anyMatch(this::dated);
            case "no-date" ->
                brief.timeline().stream().noneMatch(t -> columns.getFirst().equals(t.edtf()));
            case "position" -> brief.positions().stream().anyMatch(this::position);
            case "precedent" -> brief.precedents().stream().anyMatch(this::dated);
            case "no-precedent" -> brief.precedents().stream().noneMatch(t -> has(t.text(), columns.getFirst()));
            default -> throw new IllegalArgumentException("no such kind of expectation: " + kind);
        };
    }

    private java.util.stream.Stream<Participant> participants(List<GatheringEntry> gatherings) {
        return gatherings.stream()
                .flatMap(g -> g.participants().stream())
                .filter(p -> has(p.who().name(), columns.getFirst()));
    }

    /** Where most is told of somebody. */
    private @Nullable Status now(List<GatheringEntry> gatherings) {
        Participant most = participants(gatherings)
                .reduce((a, b) -> b.history().size() > a.history().size() ? b : a)
                .orElse(null);
        return most == null ? null : most.status();
    }

    private Status status() {
        return Status.valueOf(columns.get(1).toUpperCase(Locale.ROOT));
    }

    private boolean voice(StatusReport report) {
        String by = columns.get(2);
        return switch (by) {
            case ANY -> true;
            case NONE -> report.speaker() == null;
            default -> report.speaker() != null && has(report.speaker(), by);
        };
    }

    private boolean gathering(GatheringEntry g) {
        String day = g.when() == null ? NONE : String.valueOf(g.when().edtf());
        return has(g.label(), columns.get(0))
                && g.state().name().equalsIgnoreCase(columns.get(1))
                && (columns.get(2).equals(ANY) || columns.get(2).equals(day));
    }

    private boolean dated(TimelineEntry entry) {
        String edtf = entry.edtf() == null ? NONE : entry.edtf();
        return edtf.equals(columns.get(0)) && has(entry.text(), columns.get(1));
    }

    private boolean position(PositionEntry p) {
        String told = p.issue() + " " + p.text();
        return has(p.who().name(), columns.get(0))
                && p.stance().name().equalsIgnoreCase(columns.get(1))
                && has(told, columns.get(2));
    }

    private static boolean has(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" & ")).allMatch(lower::contains);
    }

    @Override
    public String toString() {
        return (open ? "~" : "") + kind + " | " + String.join(" | ", columns);
    }
}
