package org.readout.bench.position;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Who is for or against whom or what, sentence by sentence, against SEESAW (Zhang, Beauchamp and Wang 2022): a triple counts
 * when sentence, subject, polarity and the object's head agree. People labelled what a sentence implies in its story, we
 * find what its words say; {@code stance.pair} asks only for the triples whose two sides are entities of the article's
 * list, {@code stance.polarity} how often polarity is right where sentence, subject and object are.
 */
public final class StanceMeasure implements Measure {
    private static final String UNLISTED = "Not in the list";
    private final Supplier<Function<Article, Findings>> reading;

    public StanceMeasure(Supplier<Function<Article, Findings>> reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "stance";
    }

    @Override
    public String describes() {
        return "who is for or against what, by sentence (SEESAW's folder; --part valid or train): subject, polarity, object";
    }

    private record Gold(String subject, boolean favour, String object) {}

    /** What is counted. */
    private static final class Count {
        private long gold;
        private long listed;
        private long given;
        private long right;
        private long rightListed;
        private long pairs;
        private long subjects;
        private final Map<Boolean, long[]> bySign = new HashMap<>(Map.of(true, new long[3], false, new long[3]));

        private long[] sign(boolean favour) {
            return bySign.computeIfAbsent(favour, f -> new long[3]);
        }
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        String part = options.getOrDefault("part", "valid");
        Function<Article, Findings> read = reading.get();
        ObjectMapper json = new ObjectMapper();
        Count count = new Count();
        int articles = 0;
        for (String triplet : triplets(data, part, json)) {
            for (int i = 0; i < 3; i++) {
                String file = "TRIPLET_" + triplet + "_DOCUMENT_" + i + ".json";
                Path annotations = data.resolve("annotations").resolve(file);
                if (Files.exists(annotations)) {
                    JsonNode gold = json.readTree(annotations);
                    JsonNode text = json.readTree(data.resolve("articles").resolve(file));
                    add(count, text, gold.path("sentence-level stances"), read, report);
                    articles++;
                }
            }
        }
        if (articles == 0) {
            throw new IOException(data + ": no stories of the part " + part);
        }
        report.figure("stance.articles", articles);
        report.figures("stance", count.right, count.given, count.gold);
        report.figures("stance.pair", count.rightListed, count.given, count.listed);
        report.figures("stance.for", count.sign(true)[0], count.sign(true)[1], count.sign(true)[2]);
        report.figures("stance.against", count.sign(false)[0], count.sign(false)[1], count.sign(false)[2]);
        report.figure("stance.subject.p", count.given == 0 ? 0 : (double) count.subjects / count.given);
        report.figure("stance.polarity", count.pairs == 0 ? 0 : (double) count.right / count.pairs);
    }

    private static Set<String> triplets(Path data, String part, ObjectMapper json) throws IOException {
        Set<String> out = new TreeSet<>();
        try (Stream<Path> files = Files.list(data.resolve("meta"))) {
            files.sorted().forEach(file -> {
                try {
                    JsonNode meta = json.readTree(Files.readString(file));
                    if (meta.path("Split").asString("").equals(part)) {
                        out.add(file.getFileName().toString().replaceAll("[^0-9]", ""));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(data + ": " + e.getMessage(), e);
        }
        return out;
    }

    private static void add(
            Count count, JsonNode article, JsonNode stances, Function<Article, Findings> read, Report report) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        Map<String, Span> sentences = new HashMap<>();
        int paragraph = 0;
        List<JsonNode> all = new ArrayList<>();
        article.path("text").forEach(all::add);
        for (JsonNode sentence : all) {
            String words = sentence.path("text").asString("").strip();
            if (words.isEmpty()) {
                paragraph = close(text, blocks, paragraph);
                continue;
            }
            int start = text.length();
            text.append(words);
            sentences.put(sentence.path("id").asString(""), new Span(start, text.length()));
            text.append(' ');
        }
        close(text, blocks, paragraph);
        String body = text.toString();
        List<Taking> taken = Taking.of(
                read.apply(
                        Article.builder("stance", "text", body).blocks(blocks).build()),
                body);
        Set<String> used = new HashSet<>();
        for (Map.Entry<String, Span> place : sentences.entrySet()) {
            List<Gold> gold = gold(stances.path(place.getKey()));
            gold.forEach(g -> {
                count.gold++;
                count.sign(g.favour())[2]++;
                count.listed += g.subject().equals(UNLISTED) || g.object().equals(UNLISTED) ? 0 : 1;
            });
            Set<Gold> left = new HashSet<>(gold);
            for (Taking t : taken) {
                String key = place.getKey() + t.subject() + t.favour() + t.object();
                if (!place.getValue().overlaps(t.sentence())
                        || !place.getValue()
                                .contains(new Span(
                                        t.sentence().start(), t.sentence().start() + 1))
                        || !used.add(key)) {
                    continue;
                }
                count.given++;
                count.sign(t.favour())[1]++;
                count.subjects += gold.stream().anyMatch(g -> Taking.same(t.subject(), g.subject())) ? 1 : 0;
                boolean pair = gold.stream()
                        .anyMatch(g -> Taking.same(t.subject(), g.subject()) && Taking.same(t.object(), g.object()));
                count.pairs += pair ? 1 : 0;
                boolean right = false;
                for (Gold g : gold) {
                    if (left.contains(g)
                            && g.favour() == t.favour()
                            && Taking.same(t.subject(), g.subject())
                            && Taking.same(t.object(), g.object())) {
                        left.remove(g);
                        count.right++;
                        count.rightListed++;
                        count.sign(t.favour())[0]++;
                        right = true;
                        break;
                    }
                }
                report.note((right ? "right " : pair ? "turned " : "wrong ") + t.subject()
                        + (t.favour() ? " + " : " - ") + t.object() + " | " + gold + " | "
                        + place.getValue().of(body));
            }
            left.forEach(
                    g -> report.note("missed " + g + " | " + place.getValue().of(body)));
        }
    }

    private static int close(StringBuilder text, List<Block> blocks, int from) {
        int end = text.toString().stripTrailing().length();
        if (end > from) {
            blocks.add(new Block(new Span(from, end), Block.Kind.PARAGRAPH));
            text.append("\n\n");
        }
        return text.length();
    }

    private static List<Gold> gold(JsonNode stances) {
        List<Gold> out = new ArrayList<>();
        for (JsonNode stance : stances) {
            Gold one = new Gold(
                    stance.path("subject").asString(""),
                    stance.path("sentiment").asString("").equals("POS"),
                    stance.path("object").asString(""));
            if (!out.contains(one)) {
                out.add(one);
            }
        }
        return out;
    }
}
