package org.readout.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.readout.export.event.GdeltEvents;
import org.readout.export.event.GdeltMentions;
import org.readout.export.event.Icews;
import org.readout.export.event.PloverJson;
import org.readout.export.event.Polecat;
import org.readout.export.table.DelimitedRows;

/** The formats that findings can be written in. */
public enum ExportFormat {
    POLECAT((out, options) -> new Polecat(DelimitedRows.tabs(Polecat.TABLE, out, options.header()), options)),
    ICEWS((out, options) -> new Icews(DelimitedRows.tabs(Icews.TABLE, out, options.header()), options)),
    GDELT((out, options) -> new GdeltEvents(DelimitedRows.tabs(GdeltEvents.TABLE, out, options.header()), options)),
    GDELT_MENTIONS((out, options) ->
            new GdeltMentions(DelimitedRows.tabs(GdeltMentions.TABLE, out, options.header()), options)),
    PLOVER(PloverJson::new);

    private interface Opening {
        Export open(Writer out, ExportOptions options) throws IOException;
    }

    @SuppressWarnings("ImmutableEnumChecker") // constructors, which hold nothing
    private final Opening opening;

    ExportFormat(Opening opening) {
        this.opening = opening;
    }

    /** Begins to write. @throws IOException when {@code out} does */
    public Export open(Writer out, ExportOptions options) throws IOException {
        return opening.open(out, options);
    }

    /** The name on the command line: {@code gdelt-mentions}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of a name. @throws IllegalArgumentException when there is none, naming those that there are */
    public static ExportFormat named(String label) {
        return Arrays.stream(values())
                .filter(f -> f.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no format '" + label + "'; there are " + labels()));
    }

    /** All names, apart by commas. */
    public static String labels() {
        return Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
    }
}
