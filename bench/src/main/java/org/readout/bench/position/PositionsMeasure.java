package org.readout.bench.position;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Position;
import org.readout.model.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Positions in labelled sentences (JSON Lines: id, split, sentence, positions of who, stance, issue): a position is right
 * when holder and stance are and the labelled issue's head is in its issue or its content; {@code loose} takes stances of
 * one side (wants, will have, is for; refuses, is against) for one. By split: "held" sentences were no help to the rules.
 */
public final class PositionsMeasure implements Measure {
    private final Supplier<Function<Article, Findings>> reading;

    public PositionsMeasure(Supplier<Function<Article, Findings>> reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public String describes() {
        return "who wants, offers, refuses what, on labelled sentences (a file like bench/data/positions_own.jsonl)";
    }

    private record Gold(String who, String stance, String issue) {}

    private static final class Count {
        private long right;
        private long loose;
        private long given;
        private long gold;
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Function<Article, Findings> read = reading.get();
        ObjectMapper json = new ObjectMapper();
        Map<String, Count> counts = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(data)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode node = json.readTree(line);
                String split = node.path("split").asString("dev");
                Count count = counts.computeIfAbsent(split, s -> new Count());
                add(count, node, read, split, report);
            } catch (JacksonException e) {
                throw new IOException(data + ":" + number + ": " + e.getMessage(), e);
            }
        }
        Count all = new Count();
        counts.forEach((split, count) -> {
            print("positions." + split, count, report);
            all.right += count.right;
            all.loose += count.loose;
            all.given += count.given;
            all.gold += count.gold;
        });
        print("positions", all, report);
    }

    private static void print(String name, Count count, Report report) {
        report.figures(name, count.right, count.given, count.gold);
        report.figures(name + ".loose", count.loose, count.given, count.gold);
    }

    private static void add(Count count, JsonNode node, Function<Article, Findings> read, String split, Report report) {
        String sentence = node.path("sentence").asString("");
        List<Gold> gold = new ArrayList<>();
        for (JsonNode p : node.path("positions")) {
            gold.add(new Gold(
                    p.path("who").asString(""),
                    p.path("stance").asString(""),
                    p.path("issue").asString("")));
        }
        List<Position> given = read.apply(Article.builder("sentence", "text", sentence)
                        .blocks(List.of(new Block(new Span(0, sentence.length()), Block.Kind.PARAGRAPH)))
                        .build())
                .positions();
        count.gold += gold.size();
        count.given += given.size();
        List<Gold> strict = new ArrayList<>(gold);
        List<Gold> loose = new ArrayList<>(gold);
        for (Position position : given) {
            boolean right = take(strict, position, sentence, true);
            count.right += right ? 1 : 0;
            count.loose += take(loose, position, sentence, false) ? 1 : 0;
            if (!right && !split.equals("held")) {
                report.note("wrong " + position.who().label() + " " + position.stance() + " " + position.issue() + " | "
                        + gold + " | " + sentence);
            }
        }
        if (!split.equals("held")) {
            strict.forEach(g -> report.note("missed " + g + " | " + sentence));
        }
    }

    private static boolean take(List<Gold> left, Position position, String sentence, boolean strict) {
        for (Gold gold : left) {
            String stance = position.stance().name().toLowerCase(Locale.ROOT);
            boolean same = strict ? stance.equals(gold.stance()) : against(stance) == against(gold.stance());
            List<String> who = List.of(position.who().text(), position.who().label());
            List<String> issue = new ArrayList<>(List.of(position.issue()));
            position.content().forEach(s -> issue.add(s.of(sentence)));
            String head = gold.issue().toLowerCase(Locale.ROOT);
            boolean about = Taking.same(List.of(position.issue()), gold.issue())
                    || issue.stream().anyMatch(i -> i.toLowerCase(Locale.ROOT).contains(head));
            if (same
                    && about
                    && (Taking.same(who, gold.who()) || position.who().text().equalsIgnoreCase(gold.who()))) {
                left.remove(gold);
                return true;
            }
        }
        return false;
    }

    private static boolean against(String stance) {
        return stance.equals("refuses") || stance.equals("opposes");
    }
}
