package org.readout.bench.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.language.Language;
import org.readout.model.Article;
import org.readout.story.lines.KeyDates;
import org.readout.story.lines.TimelineLines;
import tools.jackson.databind.JsonNode;

/**
 * Which days of a topic matter, against timelines that journalists wrote (Timeline17, Tran et al. 2013): F1 of the days,
 * given how many there are, for each timeline, and the mean over timelines. Nothing is trained, so that no topic need be
 * left out.
 */
public final class TimelineMeasure implements Measure {
    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String describes() {
        return "days that matter, against written timelines of topics (t17), given how many there are";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        double sum = 0;
        int timelines = 0;
        try (Language language = Language.load()) {
            for (Path topic : DatedArticles.topics(data)) {
                KeyDates key = key(language, DatedArticles.read(topic, 1, Integer.MAX_VALUE));
                double own = 0;
                int count = 0;
                for (JsonNode line : DatedArticles.lines(topic.resolve("timelines.jsonl"))) {
                    Set<LocalDate> gold = new TreeSet<>();
                    line.path("timeline")
                            .values()
                            .forEach(entry -> gold.add(
                                    LocalDate.parse(entry.path(0).asString("").substring(0, 10))));
                    Set<LocalDate> right = new HashSet<>(key.best(gold.size()));
                    right.retainAll(gold);
                    own += (double) right.size() / gold.size();
                    count++;
                }
                report.figure(topic.getFileName() + ".f1", own / count);
                sum += own;
                timelines += count;
            }
        }
        report.figure("timelines", timelines);
        report.figure("date.f1", sum / timelines);
    }

    private static KeyDates key(Language language, List<Article> articles) throws IOException {
        KeyDates key = new KeyDates();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<List<LocalDate>>> named = new ArrayList<>();
            for (Article article : articles) {
                named.add(workers.submit(
                        () -> TimelineLines.named(language.analyse(article).times())));
            }
            for (int i = 0; i < articles.size(); i++) {
                LocalDate day = articles.get(i).date();
                if (day != null) {
                    key.add(day, named.get(i).get());
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("an article could not be analysed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return key;
    }
}
