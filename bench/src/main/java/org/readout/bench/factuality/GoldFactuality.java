package org.readout.bench.factuality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.bench.attendance.Detokeniser;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/**
 * A run of sentences in the layout of the unified factuality corpus (Stanovsky et al. 2017: number, form, score or "_", and
 * more columns), put back as they were printed, with where each scored word came to stand.
 */
record GoldFactuality(Article article, List<Scored> scored) {
    /** Sentences that are read as one article: about as many as a report has. */
    private static final int SENTENCES = 30;

    private static final Map<String, String> PRINTED = Map.ofEntries(
            Map.entry("``", "\""),
            Map.entry("''", "\""),
            Map.entry("`", "'"),
            Map.entry("-LRB-", "("),
            Map.entry("-RRB-", ")"),
            Map.entry("-LSB-", "["),
            Map.entry("-RSB-", "]"),
            Map.entry("-LCB-", "{"),
            Map.entry("-RCB-", "}"));

    /**
     * A word that people scored.
     *
     * @param span in the article's text
     * @param score -3 to 3
     */
    record Scored(Span span, double score) {}

    GoldFactuality {
        scored = List.copyOf(scored);
    }

    static List<GoldFactuality> read(Path file) throws IOException {
        List<GoldFactuality> out = new ArrayList<>();
        Draft draft = new Draft();
        List<String> words = new ArrayList<>();
        List<@Nullable Double> scores = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("");
        for (String line : lines) {
            if (!line.isBlank()) {
                String[] columns = line.split("\t", -1);
                if (columns.length < 3) {
                    throw new IOException(file + ": a line with " + columns.length + " columns: " + line);
                }
                words.add(PRINTED.getOrDefault(columns[1], columns[1]));
                scores.add(columns[2].equals("_") ? null : Double.valueOf(columns[2]));
                continue;
            }
            if (!words.isEmpty()) {
                draft.add(words, scores);
                words.clear();
                scores.clear();
            }
            if (draft.blocks.size() == SENTENCES) {
                out.add(draft.done());
                draft = new Draft();
            }
        }
        if (!draft.blocks.isEmpty()) {
            out.add(draft.done());
        }
        return out;
    }

    /** An article under way. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Scored> scored = new ArrayList<>();

        void add(List<String> words, List<@Nullable Double> scores) {
            int start = text.length();
            String sentence = Detokeniser.join(String.join(" ", words));
            int at = 0;
            for (int i = 0; i < words.size(); i++) {
                int found = sentence.indexOf(words.get(i), at);
                if (found < 0) {
                    continue;
                }
                at = found + words.get(i).length();
                Double score = scores.get(i);
                if (score != null) {
                    scored.add(new Scored(new Span(start + found, start + at), score));
                }
            }
            text.append(sentence);
            blocks.add(new Block(new Span(start, text.length()), Block.Kind.PARAGRAPH));
            text.append("\n\n");
        }

        GoldFactuality done() {
            String all = text.toString();
            return new GoldFactuality(
                    Article.builder("factuality", "text", all).blocks(blocks).build(), scored);
        }
    }
}
