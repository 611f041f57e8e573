package org.readout.export.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.export.ExportOptions;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.story.Brief.EventEntry;
import org.readout.story.Brief.Proof;
import org.readout.story.lines.Cast;
import org.readout.story.lines.EventLines;
import org.readout.story.origin.Origins;
import org.readout.story.origin.Report;

/**
 * An event with all reports of it: what a brief shows as one line is one event here.
 *
 * @param entry the line
 * @param mentions its reports, oldest first, at least one
 */
record Joined(EventEntry entry, List<Mention> mentions) {

    /** The events of a story, of the factualities asked for. */
    static List<Joined> of(List<Findings> story, ExportOptions options) {
        if (story.isEmpty()) {
            return List.of();
        }
        List<Report> reports = Origins.of(Cast.unified(story)).reports().stream()
                .map(report -> chosen(report, options))
                .toList();
        Map<String, Findings> byArticle = new LinkedHashMap<>();
        Map<String, List<Event>> free = new LinkedHashMap<>();
        for (Report report : reports) {
            byArticle.put(report.article().id(), report.findings());
            free.put(report.article().id(), new ArrayList<>(report.findings().events()));
        }
        List<Joined> all = new ArrayList<>();
        for (EventEntry entry : new EventLines(reports).entries()) {
            List<Mention> mentions = new ArrayList<>();
            for (Proof proof : entry.proofs()) {
                Findings findings = byArticle.get(proof.article());
                List<Event> open = free.get(proof.article());
                if (findings != null && open != null) {
                    take(open, entry, proof).ifPresent(e -> mentions.add(new Mention(findings, e, proof)));
                }
            }
            if (!mentions.isEmpty()) {
                all.add(new Joined(entry, mentions));
            }
        }
        return all;
    }

    private static Report chosen(Report report, ExportOptions options) {
        Findings f = report.findings();
        Findings fewer = new Findings(
                f.article(),
                f.sentences(),
                f.statements(),
                f.events().stream()
                        .filter(e -> options.factualities().contains(e.factuality()))
                        .toList(),
                f.gatherings(),
                f.attendance(),
                f.positions(),
                f.times(),
                f.names(),
                f.uncoded());
        return new Report(fewer, report.origin(), report.relation(), report.credited(), report.byId());
    }

    /** The event that a line's proof came from; each event is taken once. */
    private static java.util.Optional<Event> take(List<Event> open, EventEntry entry, Proof proof) {
        Set<String> sources = Side.keys(entry.sources());
        Set<String> targets = Side.keys(entry.targets());
        for (Event event : open) {
            if (event.type() == entry.type()
                    && event.evidence().spans().equals(proof.spans())
                    && event.evidence().sentence().equals(proof.sentence())
                    && Side.keysOf(event.sources()).equals(sources)
                    && Side.keysOf(event.targets()).equals(targets)) {
                open.remove(event);
                return java.util.Optional.of(event);
            }
        }
        return java.util.Optional.empty();
    }
}
