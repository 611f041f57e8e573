package org.readout.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.ExportFormat;
import org.readout.export.ExportOptions;
import org.readout.model.Factuality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout export}: findings in the formats that other programs read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes findings in a format that other programs read. Every column is described in docs/exports.md.",
            "What a format asks for and the articles do not tell stays empty."
        },
        footer = {
            "",
            "Examples:",
            "  readout export demo/istanbul --format polecat -o events.tsv",
            "  readout export demo/istanbul --format gdelt-mentions > mentions.tsv",
            "  readout export article.txt --date 2025-05-14 --format plover --include planned,proposed",
            "  readout export --ledger desk.db --format parquet -o tables/"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = {
                "Events: polecat, icews, gdelt, gdelt-mentions, plover.",
                "Linked data: webannotation, jsonld. A calendar: ics. A feed of changes: rss.",
                "All findings as a folder of tables: csv, parquet."
            })
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output without it. A folder for csv and parquet.")
    private @Nullable Path output;

    @Option(names = "--ledger", paramLabel = "FILE", description = "Export what a ledger keeps, instead of inputs.")
    private @Nullable String ledger;

    @Option(
            names = "--story",
            paramLabel = "STORY",
            description = "Only this story of the ledger: its id, or words of its title.")
    private @Nullable String story;

    @Option(
            names = "--include",
            split = ",",
            paramLabel = "FACTUALITY",
            description = {
                "Also write events that did not (yet) happen: planned, proposed, conditional, denied, possible.",
                "Tables of events cannot say so; PLOVER records can. Default: only what happened or is going on."
            })
    private List<Factuality> include = List.of();

    @Option(
            names = "--publication-dates",
            description = "Date events for which the text gives no time by their article's publication.")
    private boolean publicationDates;

    @Option(names = "--no-header", description = "Tables without the names of their columns.")
    private boolean noHeader;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat chosen = ExportFormat.named(format);
        int[] articles = {0};
        int skipped;
        if (chosen.isFolder()) {
            if (output == null) {
                throw new IllegalArgumentException(format + " is a folder of tables: name one with -o FOLDER");
            }
            try (Export export = chosen.open(output, options())) {
                skipped = write(export, articles);
            }
        } else {
            try (Destination destination = new Destination(output, console)) {
                try (Export export = chosen.open(destination.writer(), options())) {
                    skipped = write(export, articles);
                }
                if (articles[0] > 0) {
                    destination.finish();
                }
            }
        }
        if (articles[0] == 0) {
            console.say("nothing to write: no article could be read");
            return 2;
        }
        if (output != null) {
            console.say("wrote " + output + ": " + articles[0] + (articles[0] == 1 ? " article" : " articles"));
        }
        return skipped == 0 ? 0 : 1;
    }

    private int write(Export export, int[] articles) {
        return Kept.each(inputs, ledger, story, console, findings -> {
            articles[0]++;
            try {
                export.add(findings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ExportOptions options() {
        Set<Factuality> chosen = EnumSet.copyOf(ExportOptions.standard().factualities());
        chosen.addAll(include);
        return new ExportOptions(chosen, publicationDates, !noHeader);
    }
}
