package org.readout.export.event;

import org.jspecify.annotations.Nullable;
import org.readout.model.CodePoints;
import org.readout.story.Brief.Who;

/**
 * GLOBALEVENTID: the same in the table of events and in that of mentions, since both draw it from the event's first
 * report. One for each pair of actors.
 */
final class GdeltId {
    private final EventId ids = new EventId();

    long of(Joined joined, Pair<Who> pair) {
        Mention first = joined.mentions().getFirst();
        String text = first.findings().article().text();
        return ids.number(
                first.findings().article().id(),
                EventId.of(first.event(), new CodePoints(text)),
                key(pair.source()),
                key(pair.target()));
    }

    private static String key(@Nullable Who who) {
        return who == null ? "" : who.key();
    }
}
