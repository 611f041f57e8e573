package org.readout.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.find.Extractor;
import org.readout.ledger.Added;
import org.readout.ledger.Ledger;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.model.Limits;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import org.readout.read.web.Fetcher;
import org.readout.story.about.Arranger;
import org.readout.watch.Clock;
import org.readout.watch.Memory;
import org.readout.watch.Taker;
import org.readout.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code readout watch}: follows feeds and pages, and keeps what is new. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Visits feeds and pages again and again, and keeps new articles with their findings in a ledger.",
            "Asks politely: what robots.txt permits, only for news, one request at a time, with a pause between two",
            "to one host; an address that fails is left alone ever longer, up to a day. Ctrl-C ends it; run again,",
            "it goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  readout watch https://example.org/feed.xml --ledger news.ledger",
            "  readout watch --feeds feeds.txt --every 30m --ledger news.ledger",
            "  readout watch --feeds feeds.txt --once --ledger news.ledger     one visit each, for cron"
        })
final class WatchCommand implements Callable<Integer> {
    private static final Duration SOONEST = Duration.ofMinutes(1);

    private final Console console;

    @Parameters(paramLabel = "URL", arity = "0..*", description = "Feeds (RSS, Atom, JSON Feed) or pages.")
    private List<String> addresses = new ArrayList<>();

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "A file with an address a line; lines that begin with # are skipped.")
    private @Nullable Path feeds;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            description = "The ledger: a file, made when there is none.")
    private String ledger = "";

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Span.class,
            description = "Between two visits of an address: 30m, 1h (default: 15m; at least 1m).")
    private Duration every = Duration.ofMinutes(15);

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            converter = Span.class,
            description = "Between two requests to one host, at least (default: 5s).")
    private Duration pause = Duration.ofSeconds(5);

    @Option(names = "--once", description = "Visit each address that is due once, then end.")
    private boolean once;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where the visits are remembered (default: beside the ledger, FILE.watch).")
    private @Nullable Path state;

    @Option(names = "--allow-private", description = "Allow URLs that lead to private or loopback addresses.")
    private boolean allowPrivate;

    WatchCommand(Console console) {
        this.console = console;
    }

    /** "90s", "15m", "2h". */
    static final class Span implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            if (!value.matches("\\d{1,6}[smhd]")) {
                throw new TypeConversionException("'" + value + "' is no time; write 30s, 15m, 2h or 1d");
            }
            long number = Long.parseLong(value.substring(0, value.length() - 1));
            return switch (value.charAt(value.length() - 1)) {
                case 's' -> Duration.ofSeconds(number);
                case 'm' -> Duration.ofMinutes(number);
                case 'h' -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        List<String> all = all();
        if (every.compareTo(SOONEST) < 0) {
            throw new IllegalArgumentException("--every must be at least 1m");
        }
        Memory memory = Memory.open(memory());
        ReadOptions options = new ReadOptions(null, allowPrivate);
        int[] problems = {0};
        try (Ledger opened = Ledger.open(ledger);
                Keeper keeper = new Keeper(opened)) {
            Watch watch = new Watch(
                    all,
                    new Watch.Plan(every, pause),
                    new Reader(options),
                    new Fetcher(allowPrivate, Limits.PACKAGE_BYTES, options.deadline()),
                    memory,
                    keeper,
                    Clock.SYSTEM,
                    line -> {
                        console.say(line);
                        Arranger.arrange(opened);
                    },
                    problem -> {
                        problems[0]++;
                        console.say("skipped " + problem.input() + ": " + problem.reason());
                    });
            if (once) {
                watch.round();
            } else {
                console.say(
                        "watching " + all.size() + (all.size() == 1 ? " address" : " addresses") + "; Ctrl-C ends it");
                untilStopped(watch);
            }
            console.say(keeper.told());
        }
        return problems[0] == 0 ? 0 : 1;
    }

    /** Ends between two articles when the process is asked to. */
    private static void untilStopped(Watch watch) throws IOException {
        Thread watching = Thread.currentThread();
        Thread stop = new Thread(() -> {
            watching.interrupt();
            try {
                watching.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        watch.run();
        // the ledger is closed by a thread that is not interrupted
        Thread.interrupted();
    }

    private List<String> all() throws IOException {
        List<String> all = new ArrayList<>(addresses);
        if (feeds != null) {
            for (String line : Files.readAllLines(feeds, StandardCharsets.UTF_8)) {
                String bare = line.strip();
                if (!bare.isEmpty() && !bare.startsWith("#")) {
                    all.add(bare);
                }
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("name a feed or page, or a file of them with --feeds");
        }
        for (String address : all) {
            if (!address.matches("(?i)https?://\\S+")) {
                throw new IllegalArgumentException("'" + address + "' is no http or https address");
            }
        }
        return all;
    }

    private Path memory() {
        if (state != null) {
            return state;
        }
        if (ledger.startsWith("jdbc:")) {
            throw new IllegalArgumentException("say with --state FILE where the visits are remembered");
        }
        return Path.of(ledger + ".watch");
    }

    /** Reads what is not known yet and keeps it; the models are loaded with the first such article. */
    private final class Keeper implements Taker, AutoCloseable {
        private final Ledger opened;
        private final int[] count = new int[Outcome.values().length];
        private @Nullable Extractor extractor;

        Keeper(Ledger opened) {
            this.opened = opened;
        }

        @Override
        public Outcome take(Article article) {
            Outcome outcome = kept(article);
            count[outcome.ordinal()]++;
            return outcome;
        }

        private Outcome kept(Article article) {
            if (opened.known(article).isPresent()) {
                return Outcome.SAME;
            }
            Findings findings;
            try {
                Extractor loaded = extractor == null ? Extractor.load() : extractor;
                extractor = loaded;
                findings = loaded.extract(article);
            } catch (RuntimeException e) {
                console.say("skipped " + article.file() + ": could not be analysed (" + e + ")");
                return Outcome.FAILED;
            }
            Added added = opened.add(findings);
            return switch (added.outcome()) {
                case NEW -> Outcome.NEW;
                case SAME -> Outcome.SAME;
                case NEW_VERSION -> Outcome.NEW_VERSION;
            };
        }

        String told() {
            return count[Outcome.NEW.ordinal()] + " new, " + count[Outcome.NEW_VERSION.ordinal()]
                    + " in a new version, " + count[Outcome.SAME.ordinal()] + " known";
        }

        @Override
        public void close() {
            if (extractor != null) {
                extractor.close();
            }
        }
    }
}
