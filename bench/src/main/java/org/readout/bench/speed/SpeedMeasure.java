package org.readout.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.Extractor;
import org.readout.find.json.FindingsJson;
import org.readout.language.Document;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;

/**
 * Articles a second, from text to JSON, on all cores, warm: one pass to warm up, then passes until ten seconds are over.
 * A peer reads the same articles on one thread, until a minute is over or all are read.
 */
public final class SpeedMeasure implements Measure {
    private static final long MEASURED_NANOS = 10_000_000_000L;
    private static final long PEER_NANOS = 60_000_000_000L;

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public String describes() {
        return "articles a second from text to findings, on any folder of articles (--peer corenlp beside it)";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        List<Article> articles = new ArrayList<>();
        new Reader(new ReadOptions(null, false))
                .read(data.toString(), articles::add, p -> report.note("skipped " + p.input() + ": " + p.reason()));
        int limit = Integer.parseInt(options.getOrDefault("limit", "200"));
        articles = articles.subList(0, Math.min(limit, articles.size()));
        if (articles.isEmpty()) {
            throw new IOException(data + ": no article to read");
        }
        report.figure("articles", articles.size());
        report.figure(
                "articles.words",
                articles.stream().mapToLong(a -> a.text().split("\\s+").length).sum());
        double ours = readout(articles, report);
        if (options.containsKey("peer")) {
            double theirs = peer(options.get("peer"), articles, report);
            report.figure("readout.times_peer", ours / theirs);
        }
        report.figure("peak.memory.mb", peakMegabytes());
    }

    private static double readout(List<Article> articles, Report report) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        try (Extractor extractor = Extractor.load();
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            report.figure("load.seconds", seconds(start));
            start = System.nanoTime();
            read(extractor, articles.getFirst());
            report.figure("first.article.seconds", seconds(start));
            report.figure(
                    "process.start.to.first.seconds",
                    ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
            pass(extractor, workers, articles);
            start = System.nanoTime();
            double before = processSeconds();
            int read = 0;
            while (System.nanoTime() - start < MEASURED_NANOS) {
                pass(extractor, workers, articles);
                read += articles.size();
            }
            double rate = read / seconds(start);
            report.figure("threads", threads);
            report.figure("readout.articles_per_second", rate);
            report.figure("readout.cpu_milliseconds_per_article", (processSeconds() - before) * 1e3 / read);
            stages(extractor, articles, report);
            return rate;
        }
    }

    /** What each stage takes of an article's time, on one thread. */
    private static void stages(Extractor extractor, List<Article> articles, Report report) {
        long language = 0;
        long find = 0;
        long json = 0;
        for (Article article : articles) {
            long start = System.nanoTime();
            Document document = extractor.analyse(article);
            long analysed = System.nanoTime();
            Findings findings = extractor.find(document);
            long found = System.nanoTime();
            new FindingsJson(false).line(findings);
            language += analysed - start;
            find += found - analysed;
            json += System.nanoTime() - found;
        }
        double all = language + find + json;
        report.figure("share.language", language / all);
        report.figure("share.find", find / all);
        report.figure("share.json", json / all);
    }

    private static double processSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static int read(Extractor extractor, Article article) {
        return new FindingsJson(false).line(extractor.extract(article)).length();
    }

    private static void pass(Extractor extractor, ExecutorService workers, List<Article> articles) throws IOException {
        List<Future<Integer>> results = new ArrayList<>();
        articles.forEach(a -> results.add(workers.submit(() -> read(extractor, a))));
        try {
            for (Future<Integer> result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("an article could not be analysed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static double peer(String name, List<Article> articles, Report report) throws IOException {
        Peer peer = ServiceLoader.load(Peer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no peer '" + name + "' on the class path; "
                        + "./readout bench speed PATH --peer corenlp builds and adds CoreNLP"));
        long start = System.nanoTime();
        peer.load();
        report.figure(name + ".load.seconds", seconds(start));
        peer.quotes(articles.getFirst().text());
        start = System.nanoTime();
        int read = 0;
        long quotes = 0;
        while (read < articles.size() && System.nanoTime() - start < PEER_NANOS) {
            quotes += peer.quotes(articles.get(read++).text());
        }
        double rate = read / seconds(start);
        report.figure(name + ".articles", read);
        report.figure(name + ".quotes", quotes);
        report.figure(name + ".articles_per_second", rate);
        return rate;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The most memory that the process ever held, where the system tells (Linux); else the heap in use. */
    private static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("\\D+", "")) / 1024;
                }
            }
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }
}
