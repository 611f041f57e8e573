package org.readout.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.export.annotation.SchemaOrg;
import org.readout.export.annotation.WebAnnotations;
import org.readout.export.calendar.GatheringCalendar;
import org.readout.export.event.GdeltEvents;
import org.readout.export.event.GdeltMentions;
import org.readout.export.event.Icews;
import org.readout.export.event.PloverJson;
import org.readout.export.event.Polecat;
import org.readout.export.feed.ChangeFeed;
import org.readout.export.parquet.ParquetRows;
import org.readout.export.record.TablesExport;
import org.readout.export.table.DelimitedRows;

/** The formats that findings can be written in. */
public enum ExportFormat {
    POLECAT((out, options) -> new Polecat(DelimitedRows.tabs(Polecat.TABLE, out, options.header()), options)),
    ICEWS((out, options) -> new Icews(DelimitedRows.tabs(Icews.TABLE, out, options.header()), options)),
    GDELT((out, options) -> new GdeltEvents(DelimitedRows.tabs(GdeltEvents.TABLE, out, options.header()), options)),
    GDELT_MENTIONS((out, options) ->
            new GdeltMentions(DelimitedRows.tabs(GdeltMentions.TABLE, out, options.header()), options)),
    PLOVER(PloverJson::new),
    /** W3C Web Annotations of statements. */
    WEBANNOTATION((out, options) -> new WebAnnotations(out)),
    /** schema.org. */
    JSONLD((out, options) -> new SchemaOrg(out)),
    /** Gatherings to come. */
    ICS((out, options) -> new GatheringCalendar(out)),
    /** What changed, day by day. */
    RSS((out, options) -> new ChangeFeed(out)),
    /** A folder of tables. */
    CSV(null),
    /** A folder of tables. */
    PARQUET(null);

    private interface Opening {
        Export open(Writer out, ExportOptions options) throws IOException;
    }

    @SuppressWarnings("ImmutableEnumChecker") // constructors, which hold nothing
    private final @Nullable Opening opening;

    ExportFormat(@Nullable Opening opening) {
        this.opening = opening;
    }

    /** Whether it is a folder of files rather than one text. */
    public boolean isFolder() {
        return opening == null;
    }

    /** Begins to write. @throws IOException when {@code out} does */
    public Export open(Writer out, ExportOptions options) throws IOException {
        if (opening == null) {
            throw new IllegalArgumentException(label() + " is a folder of tables: name one with -o FOLDER");
        }
        return opening.open(out, options);
    }

    /** Begins to write a folder's files, and makes the folder. @throws IOException when it cannot be written to */
    public Export open(Path folder, ExportOptions options) throws IOException {
        Files.createDirectories(folder);
        return new TablesExport(table -> {
            Path file = folder.resolve(table.name() + "." + label());
            return this == PARQUET
                    ? new ParquetRows(table, new BufferedOutputStream(Files.newOutputStream(file)))
                    : DelimitedRows.commas(
                            table, Files.newBufferedWriter(file, StandardCharsets.UTF_8), options.header());
        });
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
