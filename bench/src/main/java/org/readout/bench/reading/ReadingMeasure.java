package org.readout.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads pages and compares with gold: {@code readability/NAME/source.html} with {@code expected.html} and {@code
 * expected-metadata.json}, and {@code trafilatura/evaldata…json} with segments that must and must not be in the text.
 *
 * <p>Figures are means over pages: token F1 of body (captions in, as the gold has them; {@code prose} without them on
 * both sides), headline and byline, and the share of right publication days. Only pages whose gold has the item count;
 * an item that was not read counts as 0. For segments precision, recall and F1 over all segments.
 */
public final class ReadingMeasure implements Measure {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Block.Kind> PROSE = EnumSet.of(
            Block.Kind.DECK,
            Block.Kind.DATELINE,
            Block.Kind.HEADING,
            Block.Kind.PARAGRAPH,
            Block.Kind.CONTRIBUTORS,
            Block.Kind.CORRECTION);
    private static final Set<Block.Kind> BODY = EnumSet.copyOf(PROSE);

    static {
        BODY.add(Block.Kind.CAPTION);
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public String describes() {
        return "main text, headline, date and byline of pages, against data/html [--errors]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        boolean verbose = options.containsKey("errors");
        Mean overall = new Mean();
        Path readability = data.resolve("readability");
        Path trafilatura = data.resolve("trafilatura");
        if (Files.isDirectory(readability)) {
            overall.add(readability(readability, report, verbose));
        }
        if (Files.isDirectory(trafilatura)) {
            overall.add(trafilatura(trafilatura, report, verbose));
        }
        if (overall.count() == 0) {
            throw new IOException(data + ": neither readability nor trafilatura is in it");
        }
        report.figure("body.f1", overall.value());
    }

    private static double readability(Path folder, Report report, boolean verbose) throws IOException {
        Mean body = new Mean();
        Mean precision = new Mean();
        Mean recall = new Mean();
        Mean prose = new Mean();
        Facts facts = new Facts();
        for (Path page : listed(folder, Files::isDirectory)) {
            Document gold = Jsoup.parse(page.resolve("expected.html"));
            Article article = read(page.resolve("source.html"));
            String name = String.valueOf(page.getFileName());
            Overlap all = Overlap.of(text(article, BODY), gold.text());
            body.add(all.f1());
            precision.add(all.precision());
            recall.add(all.recall());
            gold.select("figure, figcaption").remove();
            prose.add(Overlap.of(text(article, PROSE), gold.text()).f1());
            JsonNode meta = json(page.resolve("expected-metadata.json"));
            facts.add(
                    article,
                    meta.path("title").asString(""),
                    meta.path("byline").asString(""),
                    meta.path("publishedTime").asString(""));
            if (verbose) {
                report.note(String.format(
                        Locale.ROOT, "%s body p %.3f r %.3f; %s", name, all.precision(), all.recall(), facts.last()));
            }
        }
        report.figure("readability.pages", body.count());
        report.figure("readability.body.p", precision.value());
        report.figure("readability.body.r", recall.value());
        report.figure("readability.body.f1", body.value());
        report.figure("readability.prose.f1", prose.value());
        facts.report("readability", report);
        return body.value();
    }

    private static double trafilatura(Path folder, Report report, boolean verbose) throws IOException {
        List<Path> files = listed(folder, file -> file.toString().endsWith(".json"));
        long found = 0;
        long wanted = 0;
        long leaked = 0;
        Facts facts = new Facts();
        int pages = 0;
        for (Path file : files) {
            for (JsonNode gold : json(file).values()) {
                Path page = folder.resolve("html").resolve(gold.path("file").asString(""));
                if (!Files.isRegularFile(page)) {
                    continue;
                }
                pages++;
                Article article = read(page);
                String text = squeezed(text(article, BODY));
                List<String> missed = new ArrayList<>();
                List<String> wrong = new ArrayList<>();
                for (JsonNode segment : gold.path("with").values()) {
                    wanted++;
                    if (text.contains(squeezed(segment.asString("")))) {
                        found++;
                    } else {
                        missed.add(segment.asString(""));
                    }
                }
                for (JsonNode segment : gold.path("without").values()) {
                    if (text.contains(squeezed(segment.asString("")))) {
                        leaked++;
                        wrong.add(segment.asString(""));
                    }
                }
                facts.add(
                        article,
                        gold.path("title").asString(""),
                        gold.path("author").asString(""),
                        gold.path("date").asString(""));
                if (verbose) {
                    report.note(page.getFileName() + " missed " + missed + " leaked " + wrong + "; " + facts.last());
                }
            }
        }
        report.figure("trafilatura.pages", pages);
        report.figures("trafilatura.body", found, found + leaked, wanted);
        facts.report("trafilatura", report);
        return found + leaked + wanted == 0 ? 0 : 2.0 * found / (found + leaked + wanted);
    }

    private static List<Path> listed(Path folder, java.util.function.Predicate<Path> which) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(which).sorted().toList();
        }
    }

    private static @Nullable Article read(Path page) {
        List<Article> articles = new ArrayList<>();
        new Reader(ReadOptions.usual()).read(page.toString(), articles::add, _ -> {});
        return articles.isEmpty() ? null : articles.getFirst();
    }

    private static String text(@Nullable Article article, Set<Block.Kind> kinds) {
        return article == null
                ? ""
                : article.blocks().stream()
                        .filter(block -> kinds.contains(block.kind()))
                        .map(block -> block.span().of(article.text()))
                        .collect(Collectors.joining("\n"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new IOException(file + ": not valid JSON", e);
        }
    }

    /** Headline, byline and date over the pages of one set. */
    private static final class Facts {
        private final Mean headline = new Mean();
        private final Mean byline = new Mean();
        private final Mean date = new Mean();
        private String last = "";

        void add(@Nullable Article article, String goldTitle, String goldByline, String goldDate) {
            String title = article == null || article.headline() == null ? "" : article.headline();
            String authors = article == null ? "" : String.join(" ", article.byline());
            LocalDate day = article == null ? null : article.date();
            String bare = goldByline.replaceFirst("(?i)^by ", "");
            if (!goldTitle.isBlank()) {
                headline.add(Overlap.of(title, goldTitle).f1());
            }
            if (!bare.isBlank()) {
                byline.add(Overlap.of(authors, bare).f1());
            }
            if (goldDate.length() >= 10) {
                date.add(goldDate.startsWith(String.valueOf(day)) ? 1 : 0);
            }
            last = title + " | " + goldTitle + " ; " + authors + " | " + bare + " ; " + day + " | " + goldDate;
        }

        String last() {
            return last;
        }

        void report(String set, Report report) {
            report.figure(set + ".headline.f1", headline.value());
            report.figure(set + ".byline.f1", byline.value());
            report.figure(set + ".date.accuracy", date.value());
        }
    }
}
