package org.readout.mcp;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readout.model.Findings;
import org.readout.story.Brief;
import org.readout.story.Since;
import org.readout.story.Story;

/** What is asked of: the findings there are now, and the brief they make. Thread-safe. */
public final class Record {
    private final Supplier<List<Findings>> source;
    private @Nullable List<Findings> known;
    private @Nullable Brief brief;

    /** @param source gives the findings, and the same list object as long as nothing changed */
    public Record(Supplier<List<Findings>> source) {
        this.source = source;
    }

    synchronized List<Findings> findings() {
        List<Findings> now = source.get();
        if (now != known) {
            known = now;
            brief = null;
        }
        return now;
    }

    /** The brief of all there is; null when there is nothing. */
    synchronized @Nullable Brief brief() {
        List<Findings> now = findings();
        if (brief == null && !now.isEmpty()) {
            brief = new Story(now).brief(null);
        }
        return brief;
    }

    /** The brief with what changed since a day; null when there is nothing. */
    @Nullable
    Brief since(LocalDate day) {
        List<Findings> now = findings();
        return now.isEmpty() ? null : new Story(now).brief(new Since.Day(day));
    }
}
