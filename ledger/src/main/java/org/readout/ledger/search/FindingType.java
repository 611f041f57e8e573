package org.readout.ledger.search;

import java.util.Locale;
import org.readout.model.Attendance;
import org.readout.model.Event;
import org.readout.model.Finding;
import org.readout.model.Position;
import org.readout.model.Statement;

/** What a search can find. */
public enum FindingType {
    /** A sentence, whatever was found in it. */
    SENTENCE,
    STATEMENT,
    EVENT,
    ATTENDANCE,
    POSITION;

    /** As it stands in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a finding is. */
    public static FindingType of(Finding finding) {
        return switch (finding) {
            case Statement s -> STATEMENT;
            case Event e -> EVENT;
            case Attendance a -> ATTENDANCE;
            case Position p -> POSITION;
        };
    }

    public static FindingType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
