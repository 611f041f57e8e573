package org.readout.model;

import java.util.List;

/**
 * All that was found in one article. Lists are in the order of the text.
 *
 * @param sentences where its sentences stand
 */
public record Findings(
        Article article,
        List<Span> sentences,
        List<Statement> statements,
        List<Event> events,
        List<Gathering> gatherings,
        List<Attendance> attendance,
        List<Position> positions,
        List<Time> times,
        List<Name> names,
        List<Uncoded> uncoded) {
    public Findings {
        sentences = List.copyOf(sentences);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        gatherings = List.copyOf(gatherings);
        attendance = List.copyOf(attendance);
        positions = List.copyOf(positions);
        times = List.copyOf(times);
        names = List.copyOf(names);
        uncoded = List.copyOf(uncoded);
    }
}
