package org.readout.desk.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A line with what it is about.
 *
 * @param about issues, kinds of acts, attendance
 * @param changed whether it says something else than the one before it
 * @param also the same in the same words, in other articles
 */
public record Told(Line line, List<String> about, boolean changed, List<Line> also) {
    Told(Line line, List<String> about, boolean changed) {
        this(line, about, changed, List.of());
    }

    /** Lines that say the same in the same words become one, in the place of the first. */
    static List<Told> once(List<Told> told) {
        Map<String, Told> merged = new LinkedHashMap<>();
        told.forEach(one -> merged.merge(one.line.did() + "\n" + one.line.sentence(), one, Told::with));
        return List.copyOf(merged.values());
    }

    private Told with(Told other) {
        TreeSet<String> matters = new TreeSet<>(about);
        matters.addAll(other.about);
        List<Line> places = new ArrayList<>(also);
        places.add(other.line);
        return new Told(line, List.copyOf(matters), changed, places);
    }

    /** This line and those that say the same. */
    Stream<Line> lines() {
        return Stream.concat(Stream.of(line), also.stream());
    }
}
