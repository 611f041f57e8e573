package org.readout.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.readout.bench.Measure;
import org.readout.bench.Measures;
import org.readout.bench.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout bench}: quality against gold data, and speed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures quality against gold data, and speed; prints a figure a line: NAME VALUE.",
        footerHeading = "%nMeasures:%n")
final class BenchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to measure; see below.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "The file or folder of gold data.")
    private Path path = Path.of("");

    @Option(
            names = "--peer",
            paramLabel = "NAME",
            description = "speed, times: run this peer on the same texts (corenlp; heideltime).")
    private String peer = "";

    @Option(names = "--cross-validate", description = "events: train on folds of the file itself.")
    private boolean crossValidate;

    @Option(names = "--errors", description = "Also list what was got wrong.")
    private boolean errors;

    @Option(names = "--limit", paramLabel = "N", description = "Use only the first N articles.")
    private String limit = "";

    @Option(names = "--articles", paramLabel = "N", description = "load: how many articles to make.")
    private String articles = "";

    @Option(
            names = "-O",
            paramLabel = "KEY=VALUE",
            description = "Further options of a measure: split=held (attendance), part=odd (times), ...")
    private Map<String, String> more = Map.of();

    BenchCommand(Console console) {
        this.console = console;
    }

    /** The measures, for the end of the help. */
    static String[] footer() {
        return Measures.all().stream()
                .map(m -> String.format(java.util.Locale.ROOT, "  %-13s %s", m.name(), m.describes()))
                .toArray(String[]::new);
    }

    @Override
    public Integer call() throws IOException {
        List<Measure> measures = Measures.all();
        Measure measure = measures.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no measure '" + name + "'; there are "
                        + String.join(", ", measures.stream().map(Measure::name).toList())));
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(path + ": no such file or folder");
        }
        Map<String, String> options = new LinkedHashMap<>(more);
        if (!peer.isEmpty()) {
            options.put("peer", peer);
        }
        if (crossValidate) {
            options.put("cross-validate", "");
        }
        if (errors) {
            options.put("errors", "");
        }
        if (!limit.isEmpty()) {
            options.put("limit", limit);
        }
        if (!articles.isEmpty()) {
            options.put("articles", articles);
        }
        measure.run(path, options, new Report(console.out(), console.err()));
        return 0;
    }
}
