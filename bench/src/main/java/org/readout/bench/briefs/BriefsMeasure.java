package org.readout.bench.briefs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.Extractor;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import org.readout.story.Brief;
import org.readout.story.Story;

/**
 * How many lines of a table of expectations hold in the brief of its article: {@code wanted} those that must be told,
 * {@code unwanted} those that must not, and {@code wanted.KIND} each kind by itself.
 *
 * <p>Option {@code errors} lists the lines that do not hold.
 */
public final class BriefsMeasure implements Measure {
    private final Supplier<Function<Article, Findings>> extractor;

    public BriefsMeasure() {
        this(() -> Extractor.load()::extract);
    }

    /** @param extractor what reads an article; asked once for each run */
    public BriefsMeasure(Supplier<Function<Article, Findings>> extractor) {
        this.extractor = extractor;
    }

    @Override
    public String name() {
        return "briefs";
    }

    @Override
    public String describes() {
        return "whole briefs of a folder's articles NAME.txt against the expectations in NAME.tsv [--errors]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Function<Article, Findings> extract = extractor.get();
        Map<String, long[]> tallies = new TreeMap<>();
        for (Path table : tables(data)) {
            Brief brief = brief(table, extract);
            for (Expectation one : expectations(table)) {
                boolean holds = one.holds(brief);
                String side = one.forbids() ? "unwanted" : "wanted";
                count(tallies, side, holds);
                if (!one.forbids()) {
                    count(tallies, side + "." + one.kind(), holds);
                }
                if (!holds && options.containsKey("errors")) {
                    report.note("FAILS " + table.getFileName() + " " + one);
                }
            }
        }
        tallies.forEach((name, tally) -> {
            report.figure(name, (double) tally[0] / tally[1]);
            report.figure(name + ".lines", tally[1]);
        });
    }

    private static void count(Map<String, long[]> tallies, String name, boolean holds) {
        long[] tally = tallies.computeIfAbsent(name, n -> new long[2]);
        tally[0] += holds ? 1 : 0;
        tally[1]++;
    }

    /** The tables of a folder, by name. */
    static List<Path> tables(Path folder) throws IOException {
        TreeSet<Path> tables = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tsv")) {
            files.forEach(tables::add);
        }
        if (tables.isEmpty()) {
            throw new IOException(folder + " holds no table NAME.tsv beside an article NAME.txt");
        }
        return List.copyOf(tables);
    }

    private static List<String> lines(Path table) throws IOException {
        return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList();
    }

    /** All lines of a table but the first, which is the day of its article. */
    static List<Expectation> expectations(Path table) throws IOException {
        List<String> lines = lines(table);
        return lines.subList(1, lines.size()).stream().map(Expectation::of).toList();
    }

    /** The brief of a table's article. */
    static Brief brief(Path table, Function<Article, Findings> extract) throws IOException {
        LocalDate day = LocalDate.parse(lines(table).getFirst().strip());
        String article = table.toString().replaceFirst("\\.tsv$", ".txt");
        List<Findings> findings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        new Reader(new ReadOptions(day, false))
                .read(article, a -> findings.add(extract.apply(a)), p -> problems.add(p.reason()));
        if (findings.isEmpty()) {
            throw new IOException(article + " cannot be read: " + problems);
        }
        return new Story(findings).brief(null);
    }
}
