package org.readout.bench.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.language.Token;
import org.readout.language.encoder.Encoder;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.language.syntax.SyntaxParser;
import org.readout.language.time.TimeFinder;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * Time expressions against TimeML, as in TempEval-3 (UzZaman et al. 2013): micro averages over documents; the creation
 * time in the header is the anchor and is not scored.
 *
 * <p>Options: {@code errors} lists what went wrong, and how often each rule was right; {@code part odd|even} takes every second file in the order of
 * names, the first one being odd; {@code bare} leaves the syntax out; {@code peer} measures another system beside it.
 */
public final class TimesMeasure implements Measure {
    @Override
    public String name() {
        return "times";
    }

    @Override
    public String describes() {
        return "time expressions (extent, type, value) against a folder of TimeML files; --errors"
                + " prints every difference with its sentence and what each rule got right"
                + " [--errors] [-O part=odd|even] [-O bare=true] [--peer heideltime]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        TimeFinder finder = TimeFinder.load();
        Segmenter segmenter = new Segmenter();
        SyntaxParser parser = SyntaxParser.load();
        Encoder encoder = Encoder.load();
        Tally all = new Tally();
        Map<String, Tally> byType = new TreeMap<>();
        Map<String, Tally> byRule = new TreeMap<>();
        List<Path> files = files(data, options.getOrDefault("part", ""));
        long nanos = 0;
        for (Path file : files) {
            TimeMl document = TimeMl.read(file);
            Article article = article(document);
            Segmentation segmentation = segmenter.segment(article);
            List<Token> tokens = options.containsKey("bare")
                    ? segmentation.tokens()
                    : parser.parse(
                            segmentation.sentences(),
                            segmentation.tokens(),
                            encoder.read(segmentation.sentences(), segmentation.tokens()));
            long start = System.nanoTime();
            List<Time> times = finder.find(article, segmentation.sentences(), tokens);
            nanos += System.nanoTime() - start;
            for (Tally.Pair pair : Tally.align(document.times(), times)) {
                all.add(pair);
                byType.computeIfAbsent(type(pair), k -> new Tally()).add(pair);
                Time found = pair.time();
                if (found != null) {
                    byRule.computeIfAbsent(found.rule(), k -> new Tally()).add(pair);
                }
                if (options.containsKey("errors")) {
                    explain(document, pair, report);
                }
            }
        }
        encoder.close();
        if (options.containsKey("peer")) {
            peer(options.get("peer"), files, report);
        }
        report.figure("documents", files.size());
        all.report("", report);
        byType.forEach((type, tally) -> tally.report(type.toLowerCase(Locale.ROOT) + ".", report));
        if (options.containsKey("errors")) {
            byRule.forEach((rule, tally) -> report.note("RULE " + rule + " " + tally));
        }
        report.figure("ms.per.document", files.isEmpty() ? 0 : nanos / 1e6 / files.size());
    }

    /** The same texts, read by another system. */
    private static void peer(String name, List<Path> files, Report report) throws IOException {
        TimePeer peer = ServiceLoader.load(TimePeer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no peer '" + name + "' on the class path; "
                        + "./readout bench times PATH --peer heideltime builds and adds HeidelTime"));
        peer.load();
        Tally theirs = new Tally();
        for (Path file : files) {
            TimeMl document = TimeMl.read(file);
            Tally.align(document.times(), peer.times(document.text(), document.created()))
                    .forEach(theirs::add);
        }
        theirs.report(name + ".", report);
    }

    private static List<Path> files(Path data, String part) throws IOException {
        if (Files.isRegularFile(data)) {
            return List.of(data);
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(data)) {
            files = entries.filter(file -> file.toString().endsWith(".tml"))
                    .sorted()
                    .toList();
        }
        List<Path> chosen = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (part.isEmpty() || part.equals(i % 2 == 0 ? "odd" : "even")) {
                chosen.add(files.get(i));
            }
        }
        return chosen;
    }

    private static Article article(TimeMl document) {
        return Article.builder(document.file(), "text", document.text())
                .blocks(paragraphs(document.text()))
                .published(document.created() == null ? null : Published.on(document.created(), "metadata"))
                .build();
    }

    /** Paragraphs stand apart by an empty line. */
    private static List<Block> paragraphs(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end;
            String part = text.substring(start, end);
            if (!part.isBlank()) {
                int first = start + part.length() - part.stripLeading().length();
                blocks.add(new Block(new Span(first, first + part.strip().length()), Block.Kind.PARAGRAPH));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static String type(Tally.Pair pair) {
        TimeMl.Gold gold = pair.gold();
        Time time = pair.time();
        return gold != null ? gold.type() : time != null ? time.type().name() : "";
    }

    private static void explain(TimeMl document, Tally.Pair pair, Report report) {
        TimeMl.Gold gold = pair.gold();
        Time time = pair.time();
        String kind;
        if (gold == null) {
            kind = "SPURIOUS";
        } else if (time == null) {
            kind = "MISSED";
        } else if (!gold.value().equals(time.timex())) {
            kind = "VALUE";
        } else if (!gold.type().equals(time.type().name())) {
            kind = "TYPE";
        } else if (!gold.span().equals(time.span())) {
            kind = "EXTENT";
        } else {
            return;
        }
        int at = gold != null ? gold.span().start() : time != null ? time.span().start() : 0;
        int end = gold != null ? gold.span().end() : time != null ? time.span().end() : 0;
        String text = document.text();
        String context = text.substring(Math.max(0, at - 140), at) + "[" + text.substring(at, end) + "]"
                + text.substring(end, Math.min(text.length(), end + 90));
        report.note(kind + " " + document.file() + " " + document.created() + " gold="
                + (gold == null ? "-" : gold.type() + " " + gold.value()) + " found="
                + (time == null ? "-" : "[" + time.text() + "] " + time.type() + " " + time.timex() + " " + time.rule())
                + " | " + context.replace('\n', ' '));
    }
}
