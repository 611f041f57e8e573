package org.readout.export;

import java.util.EnumSet;
import java.util.Set;
import org.readout.model.Factuality;

/**
 * What to write, where a format leaves a choice.
 *
 * @param factualities the events to write: formats of event data cannot say that something was only planned or denied,
 *     so by default only what happened or is going on
 * @param publicationDates whether an event for which the text gives no time is dated by its article's publication, as
 *     older event data sets do; otherwise its date stays empty
 * @param header whether tables begin with the names of their columns
 */
public record ExportOptions(Set<Factuality> factualities, boolean publicationDates, boolean header) {
    public ExportOptions {
        factualities = Set.copyOf(factualities);
    }

    /** Real events alone, no borrowed dates, a header. */
    public static ExportOptions standard() {
        return new ExportOptions(EnumSet.of(Factuality.HAPPENED, Factuality.ONGOING), false, true);
    }
}
