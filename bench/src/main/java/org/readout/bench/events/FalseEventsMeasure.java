package org.readout.bench.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * False events in running text, on sentences drawn once and labelled by hand. {@code sample.tsv} beside this class holds
 * the sentences and {@code labels.tsv} what was found in them with a judgement: offsets alone, no text. The draw: files
 * in the order of their names, shuffled by {@code new Random(2024)}; from each in turn two different sentences at random by
 * the same generator, until there are a hundred; then a hundred more with the seed 2025. Rules were mended on these. With
 * {@code -O held=true} a hundred others, drawn with the seed 2026, on which none was. An event that nobody judged yet is
 * counted apart and listed.
 */
public final class FalseEventsMeasure implements Measure {
    private static final String RIGHT = "right";
    private final Supplier<Function<Article, Findings>> extractor;

    /** @param extractor what reads an article; asked once for each run */
    public FalseEventsMeasure(Supplier<Function<Article, Findings>> extractor) {
        this.extractor = extractor;
    }

    @Override
    public String name() {
        return "false-events";
    }

    @Override
    public String describes() {
        return "false events per 100 sentences, on a labelled sample of a folder of articles (ruua-2022-23) [-O held]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Path folder = Files.isDirectory(data.resolve("articles")) ? data.resolve("articles") : data;
        String part = options.containsKey("held") ? "-held" : "";
        Map<String, List<Span>> sample = new TreeMap<>();
        int sentences = 0;
        for (Row row : DataFile.table(FalseEventsMeasure.class, "sample" + part + ".tsv", 4)) {
            sample.computeIfAbsent(row.get(0), k -> new ArrayList<>())
                    .add(new Span(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))));
            sentences++;
        }
        Map<String, String> labels = new TreeMap<>();
        for (Row row : DataFile.table(FalseEventsMeasure.class, "labels" + part + ".tsv", 6)) {
            labels.put(String.join("\t", row.cells().subList(0, 5)), row.get(5));
        }
        Function<Article, Findings> extract = extractor.get();
        Map<String, Integer> counts = new TreeMap<>();
        int events = 0;
        for (Map.Entry<String, List<Span>> entry : sample.entrySet()) {
            Findings findings = extract.apply(article(folder.resolve(entry.getKey())));
            String text = findings.article().text();
            for (Event event : findings.events()) {
                if (entry.getValue().stream()
                        .anyMatch(s -> s.contains(event.trigger().getFirst()))) {
                    events++;
                    String key = entry.getKey() + "\t" + key(event);
                    String label = labels.getOrDefault(key, "unlabelled");
                    counts.merge(label, 1, Integer::sum);
                    if (label.equals("unlabelled") || options.containsKey("all")) {
                        report.note(key + "\t" + label + "\t# " + words(event, text));
                    }
                }
            }
        }
        int right = counts.getOrDefault(RIGHT, 0);
        int unlabelled = counts.getOrDefault("unlabelled", 0);
        int wrong = events - right - unlabelled;
        report.figure("false-events.sentences", sentences);
        report.figure("false-events.events", events);
        counts.forEach((label, count) -> report.figure("false-events." + label, (long) count));
        report.figure("false-events.per.100", 100.0 * wrong / Math.max(1, sentences));
        report.figure("false-events.precision", (double) right / Math.max(1, right + wrong));
    }

    private static Article article(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (!text.substring(from, end).isBlank()) {
                blocks.add(
                        new Block(new Span(from, end), blocks.isEmpty() ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH));
            }
            from = end + 1;
        }
        String name = String.valueOf(file.getFileName());
        LocalDate day = LocalDate.parse(name.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        return Article.builder(name, "text", text)
                .blocks(blocks)
                .published(Published.on(day, "metadata"))
                .build();
    }

    /** Trigger, type, sources, targets, by offsets. */
    private static String key(Event event) {
        Span trigger = event.trigger().getFirst();
        return trigger.start() + "-" + trigger.end() + "\t" + event.type() + "\t" + spans(event.sources()) + "\t"
                + spans(event.targets());
    }

    private static String spans(List<ActorMention> sides) {
        return sides.isEmpty()
                ? "-"
                : sides.stream()
                        .map(s -> s.spans().getFirst().start() + "-"
                                + s.spans().getLast().end())
                        .collect(Collectors.joining(" "));
    }

    private static String words(Event event, String text) {
        return Parties.labels(event.sources()) + " > " + Parties.labels(event.targets()) + " "
                + event.factuality() + " | "
                + event.evidence().sentence().of(text).replace('\n', ' ');
    }
}
