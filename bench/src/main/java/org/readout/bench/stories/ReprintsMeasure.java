package org.readout.bench.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Span;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import org.readout.story.Brief.Origin;
import org.readout.story.origin.Origins;

/**
 * Whether copies are known: reports of any folder, each beside one that another outlet made of it by {@link Editing}, and
 * beside reports that only quote a paragraph of it. For each level of editing, precision, recall and F1 over pairs of
 * reports with one origin.
 */
public final class ReprintsMeasure implements Measure {
    private static final int REPORTS = 60;
    private static final int FEWEST_PARAGRAPHS = 8;
    private static final long SEED = 20251123;

    @Override
    public String name() {
        return "reprints";
    }

    @Override
    public String describes() {
        return "copies known as copies, at five levels of editing made of any folder of articles [--limit N]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        List<List<String>> reports = reports(data);
        int count = Math.min(Integer.parseInt(options.getOrDefault("limit", "" + REPORTS)), reports.size() / 3);
        if (count < 2) {
            throw new IOException(data + ": there are not enough articles of " + FEWEST_PARAGRAPHS
                    + " paragraphs to make copies of; 6 are needed");
        }
        report.figure("reports", count);
        long right = 0;
        long found = 0;
        long wanted = 0;
        for (Editing level : Editing.values()) {
            Set<String> gold = new TreeSet<>();
            Set<String> pairs = pairs(set(level, reports, count, gold));
            Set<String> common = new TreeSet<>(pairs);
            common.retainAll(gold);
            report.figures(level.label(), common.size(), pairs.size(), gold.size());
            right += common.size();
            found += pairs.size();
            wanted += gold.size();
        }
        report.figures("all", right, found, wanted);
    }

    private static List<List<String>> reports(Path data) {
        List<List<String>> reports = new ArrayList<>();
        new Reader(ReadOptions.usual())
                .read(
                        data.toString(),
                        article -> {
                            List<String> paragraphs = article.blocks().stream()
                                    .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                                    .map(b -> b.span().of(article.text()).replaceAll("\\s+", " "))
                                    .toList();
                            if (paragraphs.size() >= FEWEST_PARAGRAPHS) {
                                reports.add(paragraphs);
                            }
                        },
                        problem -> {});
        return reports;
    }

    /** Reports, their copies, and reports that quote a paragraph of them; what belongs together goes into gold. */
    private static List<Findings> set(Editing level, List<List<String>> reports, int count, Set<String> gold) {
        Random random = new Random(SEED + level.ordinal());
        List<Findings> set = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> report = reports.get(i);
            set.add(findings("o" + i, "Agency " + i, report));
            set.add(findings("c" + i, "Outlet " + i, level.edit(report, reports.get(count + i), random)));
            List<String> quoting = new ArrayList<>(reports.get(2 * count + i));
            quoting.add(quoting.size() / 2, report.get(1));
            set.add(findings("q" + i, "Paper " + i, quoting));
            gold.add("c" + i + " o" + i);
        }
        return set;
    }

    private static Findings findings(String id, String outlet, List<String> paragraphs) {
        String headline = "Report " + id;
        StringBuilder text = new StringBuilder(headline);
        List<Block> blocks = new ArrayList<>(List.of(new Block(new Span(0, text.length()), Block.Kind.HEADLINE)));
        for (String paragraph : paragraphs) {
            text.append("\n\n");
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Block(new Span(start, text.length()), Block.Kind.PARAGRAPH));
        }
        Article article = Article.builder(id, "text", text.toString())
                .id(id)
                .blocks(blocks)
                .headline(headline)
                .outlet(outlet)
                .build();
        return new Findings(
                article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    private static Set<String> pairs(List<Findings> set) {
        Set<String> pairs = new TreeSet<>();
        for (Origin origin : Origins.of(set).origins()) {
            List<String> ids = origin.articles().stream().sorted().toList();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    pairs.add(ids.get(i) + " " + ids.get(j));
                }
            }
        }
        return pairs;
    }

    /** For tests: the F1 of each level. */
    static Map<Editing, Double> scores(List<List<String>> reports, int count) {
        Map<Editing, Double> scores = new HashMap<>();
        for (Editing level : Editing.values()) {
            Set<String> gold = new TreeSet<>();
            Set<String> pairs = pairs(set(level, reports, count, gold));
            Set<String> common = new TreeSet<>(pairs);
            common.retainAll(gold);
            scores.put(level, 2.0 * common.size() / (pairs.size() + gold.size()));
        }
        return scores;
    }
}
