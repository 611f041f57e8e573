package org.readout.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.Extractor;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.ArticleFilter;
import org.readout.ledger.Hit;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.Paged;
import org.readout.ledger.search.FindingType;
import org.readout.ledger.search.Query;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import org.readout.story.Story;

/**
 * A ledger of very many articles: how fast and in how much memory they come in, how long searches take, and the brief of
 * a story of 300. The articles vary a few real ones, which are read once ({@link Variants}); the ledger is a temporary
 * file unless {@code into} names a file or a PostgreSQL database, which is filled up to {@code articles} and kept.
 */
public final class LoadMeasure implements Measure {
    private static final long SEED = 20_251_123;
    private static final int BASES = 200;
    private static final int BATCH = 100;
    private static final int QUESTIONS = 500;
    private static final int STORY = 300;
    private static final int BRIEFS = 5;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String describes() {
        return "a ledger of 100,000 articles varied from a folder's or a ledger's (--articles N, -O into=FILE or into=jdbc:postgresql:...)";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        int wanted = Integer.parseInt(options.getOrDefault("articles", "100000"));
        List<Findings> read = read(data, report);
        report.figure("bases", read.size());
        String into = options.get("into");
        Path folder = Files.createTempDirectory("load");
        try (Ledger ledger = into == null ? Ledger.open(folder.resolve("load.ledger")) : Ledger.open(into)) {
            Variants variants = new Variants(read, SEED);
            fill(ledger, variants, wanted, report);
            report.figure("ledger.bytes", ledger.info().bytes());
            search(ledger, variants, wanted, report);
            brief(ledger, read, report);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The articles to vary, with their findings: kept in a ledger, or read here. */
    private static List<Findings> read(Path data, Report report) throws IOException {
        if (Files.isRegularFile(data)) {
            try (Ledger ledger = Ledger.existing(data.toString())) {
                return ledger.findings(ledger.articles(ArticleFilter.ALL, Page.first(BASES)).items().stream()
                        .map(ArticleEntry::id)
                        .toList());
            }
        }
        List<Findings> read = new ArrayList<>();
        try (Extractor extractor = Extractor.load()) {
            new Reader(new ReadOptions(null, false))
                    .read(
                            data.toString(),
                            article -> {
                                if (read.size() < BASES) {
                                    read.add(extractor.extract(article));
                                }
                            },
                            p -> report.note("skipped " + p.input() + ": " + p.reason()));
        }
        if (read.isEmpty()) {
            throw new IOException(data + ": no article to vary");
        }
        return read;
    }

    /** Adds what is missing, a hundred a transaction; another thread makes them, never far ahead. */
    private static void fill(Ledger ledger, Variants variants, int wanted, Report report) throws IOException {
        int there = Math.toIntExact(ledger.info().counts().getFirst().number());
        if (there >= wanted) {
            return;
        }
        Memory.forget();
        BlockingQueue<List<Findings>> made = new ArrayBlockingQueue<>(2);
        FutureTask<@Nullable Void> making = new FutureTask<>(() -> {
            for (int from = there; from < wanted; from += BATCH) {
                List<Findings> batch = new ArrayList<>();
                for (int n = from; n < Math.min(from + BATCH, wanted); n++) {
                    batch.add(variants.of(n));
                }
                made.put(batch);
            }
            made.put(List.of());
            return null;
        });
        Thread.ofPlatform().daemon().name("variants").start(making);
        long start = System.nanoTime();
        int added = 0;
        double half = 0;
        for (List<Findings> batch = next(made, making); !batch.isEmpty(); batch = next(made, making)) {
            ledger.addAll(batch);
            added += batch.size();
            if (half == 0 && added >= (wanted - there) / 2) {
                half = Memory.peakMegabytes();
            }
            if (added % 5_000 == 0) {
                report.note(added + " added in " + Math.round(seconds(start)) + " s");
            }
        }
        report.figure("ingest.articles", added);
        report.figure("ingest.articles_per_second", added / seconds(start));
        report.figure("ingest.peak.memory.half.mb", half);
        report.figure("ingest.peak.memory.mb", Memory.peakMegabytes());
    }

    private static List<Findings> next(BlockingQueue<List<Findings>> made, Future<@Nullable Void> making)
            throws IOException {
        try {
            while (true) {
                List<Findings> batch = made.poll(1, java.util.concurrent.TimeUnit.SECONDS);
                if (batch != null) {
                    return batch;
                }
                if (making.isDone() && made.isEmpty()) {
                    making.get();
                    return List.of();
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("an article could not be varied: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Every question once, on a first page of twenty. */
    private static void search(Ledger ledger, Variants variants, int wanted, Report report) {
        List<Findings> asked = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            asked.add(variants.of((int) ((long) i * wanted / 200)));
        }
        // Warms the program up, with questions of its own.
        new Questions(asked, SEED + 1).of(100).forEach(q -> ledger.search(q, Page.first(20)));
        List<Query> questions = new Questions(asked, SEED).of(QUESTIONS);
        double[] millis = new double[questions.size()];
        Map<Double, Query> slow = new TreeMap<>();
        int answered = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            Paged<Hit> hits = ledger.search(questions.get(i), Page.first(20));
            millis[i] = seconds(start) * 1e3;
            answered += hits.items().isEmpty() ? 0 : 1;
            slow.put(-millis[i], questions.get(i));
        }
        Arrays.sort(millis);
        report.figure("search.questions", millis.length);
        report.figure("search.answered", answered);
        report.figure("search.p50.milliseconds", millis[millis.length / 2]);
        report.figure("search.p90.milliseconds", millis[millis.length * 9 / 10]);
        report.figure("search.p99.milliseconds", millis[millis.length * 99 / 100]);
        report.figure("search.most.milliseconds", millis[millis.length - 1]);
        slow.entrySet().stream().limit(8).forEach(e -> report.note(Math.round(-e.getKey()) + " ms: " + e.getValue()));
    }

    /** The latest articles that the actor most often at work takes part in: read from the ledger, and put together. */
    private static void brief(Ledger ledger, List<Findings> read, Report report) {
        Map<String, Integer> often = new TreeMap<>();
        for (Findings f : read) {
            for (Event e : f.events()) {
                e.sources().forEach(who -> often.merge(who.key(), 1, Integer::sum));
            }
        }
        String actor = often.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        Query query =
                Query.builder().type(FindingType.EVENT).actors(List.of(actor)).build();
        Set<String> ids = new LinkedHashSet<>();
        String after = null;
        do {
            Paged<Hit> page = ledger.search(query, new Page(Page.MOST, after));
            page.items().stream()
                    .map(h -> h.article().id())
                    .limit(STORY - ids.size())
                    .forEach(ids::add);
            after = page.next();
        } while (after != null && ids.size() < STORY);
        report.note("the story: " + ids.size() + " articles about " + actor);
        if (ids.isEmpty()) {
            return;
        }
        double least = Double.MAX_VALUE;
        for (int i = 0; i < BRIEFS; i++) {
            long start = System.nanoTime();
            List<Findings> findings = ledger.findings(ids);
            double fetched = seconds(start);
            int lines = new Story(findings).brief(null).statements().size();
            double all = seconds(start);
            if (i == 0) {
                report.figure("brief.articles", findings.size());
                report.figure("brief.statements", lines);
                report.figure("brief.first.seconds", all);
            }
            if (all < least) {
                least = all;
                report.note("brief: read in " + fetched + " s, written in " + (all - fetched) + " s");
            }
        }
        report.figure("brief.seconds", least);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
