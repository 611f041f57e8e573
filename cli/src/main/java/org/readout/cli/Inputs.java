package org.readout.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.readout.find.Extractor;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs that {@code brief} and {@code extract} share, and how they are read. */
final class Inputs {
    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = {
                "Files, folders, URLs of feeds or pages, or - for standard input.",
                "Text, HTML, RSS, Atom, ninjs, NewsML-G2, IPTC 7901, JSON Lines."
            })
    private List<String> inputs = List.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Publication date of articles that carry none: what \"on Thursday\" is counted from.")
    private @Nullable LocalDate date;

    @Option(names = "--allow-private", description = "Allow URLs that lead to private or loopback addresses.")
    private boolean allowPrivate;

    @Option(names = "--threads", paramLabel = "N", description = "Articles read at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress.")
    private boolean quiet;

    /** Whether none was named: the articles then come from a ledger. */
    boolean isEmpty() {
        return inputs.isEmpty();
    }

    /**
     * Reads all inputs and hands on each article's findings in order; what cannot be read is named on standard error.
     *
     * @return how many inputs or articles were skipped
     */
    int extract(Console console, Consumer<Findings> sink) {
        return extract(console, article -> true, sink);
    }

    /** The same for those articles alone that are wanted; the others are neither analysed nor counted as skipped. */
    int extract(Console console, Predicate<Article> wanted, Consumer<Findings> sink) {
        int[] skipped = {0};
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "Missing required parameter: INPUT (a file, a folder, an address, or -)");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be at least 1, and is " + threads);
        }
        Reader reader = new Reader(new ReadOptions(date, allowPrivate));
        try (Extractor extractor = Extractor.load();
                Progress progress = new Progress(console, quiet);
                InOrder<Article, Findings> work = new InOrder<>(
                        threads,
                        extractor::extract,
                        findings -> {
                            progress.step(findings.article().file());
                            sink.accept(findings);
                        },
                        (article, problem) -> {
                            skipped[0]++;
                            console.say("skipped " + article.file() + ": could not be analysed (" + problem + ")");
                        })) {
            for (String input : inputs) {
                reader.read(input, article -> accept(article, wanted, work), problem -> {
                    skipped[0]++;
                    console.say("skipped " + problem.input() + ": " + problem.reason());
                });
            }
            work.finish();
        }
        return skipped[0];
    }

    private static void accept(Article article, Predicate<Article> wanted, InOrder<Article, Findings> work) {
        if (wanted.test(article)) {
            work.accept(article);
        }
    }
}
