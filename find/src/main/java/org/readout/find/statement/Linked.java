package org.readout.find.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.RoleSpan;

/**
 * The spans of one attribution, joined.
 *
 * @param source null when the text names none
 * @param cue null for a bare quotation
 * @param contents in order, at least one
 */
record Linked(@Nullable RoleSpan source, @Nullable RoleSpan cue, List<RoleSpan> contents) {
    Linked {
        contents = List.copyOf(contents);
    }
}
