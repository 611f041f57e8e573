package org.readout.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.encoder.Encoder;
import org.readout.language.names.NameFinder;
import org.readout.language.names.NameSpan;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Name;
import org.readout.model.Span;

/**
 * Names against a file in CoNLL format: exact spans and types (PER, LOC, ORG, MISC; nationalities and all else are
 * MISC). Each document's sentences are laid out a line each and read by our own segmenter.
 */
public final class NamesMeasure implements Measure {
    @Override
    public String name() {
        return "names";
    }

    @Override
    public String describes() {
        return "names and their types against a CoNLL-format file (CoNLL++)";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Segmenter segmenter = new Segmenter();
        NameFinder finder = new NameFinder();
        Map<String, long[]> counts = new TreeMap<>();
        List<Draft> documents = read(data);
        Encoder encoder = Encoder.load();
        for (Draft draft : documents) {
            Article article = Article.builder(data.toString(), "text", draft.text.toString())
                    .blocks(draft.blocks)
                    .build();
            Segmentation cut = segmenter.segment(article);
            List<Sentence> sentences = cut.sentences();
            List<Token> tokens = cut.tokens();
            Set<String> found = new TreeSet<>();
            for (NameSpan name : finder.find(sentences, tokens, encoder.read(sentences, tokens))) {
                Span span = new Span(
                        tokens.get(name.first()).span().start(),
                        tokens.get(name.end() - 1).span().end());
                found.add(type(name.type()) + " " + span.start() + " " + span.end());
            }
            count(counts, draft.names, found, 1);
            count(counts, found, draft.names, 2);
            if (options.containsKey("errors")) {
                found.stream()
                        .filter(f -> !draft.names.contains(f))
                        .forEach(f -> report.note("wrong  " + show(f, article.text())));
                draft.names.stream()
                        .filter(f -> !found.contains(f))
                        .forEach(f -> report.note("missed " + show(f, article.text())));
            }
        }
        encoder.close();
        report.figure("documents", documents.size());
        long[] all = new long[3];
        counts.forEach((type, n) -> {
            report.figures(type, n[1], n[2], n[0]);
            for (int i = 0; i < 3; i++) {
                all[i] += n[i];
            }
        });
        report.figures("all", all[1], all[2], all[0]);
    }

    private static String show(String name, String text) {
        String[] parts = name.split(" ");
        return parts[0] + " " + text.substring(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Counts what is in {@code these}: index 0 gold, 1 right, 2 found. */
    private static void count(Map<String, long[]> counts, Set<String> these, Set<String> those, int pass) {
        for (String name : these) {
            long[] n = counts.computeIfAbsent(name.substring(0, name.indexOf(' ')), t -> new long[3]);
            if (pass == 1) {
                n[0]++;
            } else {
                n[2]++;
                n[1] += those.contains(name) ? 1 : 0;
            }
        }
    }

    private static String type(Name.Type type) {
        return switch (type) {
            case PERSON -> "per";
            case ORG -> "org";
            case PLACE -> "loc";
            case NORP, OTHER -> "misc";
        };
    }

    /** A document while it is read: a sentence a line. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final Set<String> names = new TreeSet<>();

        void add(List<String[]> rows) {
            int start = text.length();
            String open = "O";
            int begun = 0;
            int end = 0;
            for (String[] row : rows) {
                String label = row[row.length - 1];
                String type = label.length() > 2 ? label.substring(2) : "O";
                boolean clitic = row[0].startsWith("'") || row[0].matches("[.,;:!?)]");
                if (text.length() > start && !clitic) {
                    text.append(' ');
                }
                if (!type.equals(open) || label.startsWith("B-")) {
                    close(open, begun, end);
                    open = type;
                    begun = text.length();
                }
                text.append(row[0]);
                end = text.length();
            }
            close(open, begun, end);
            blocks.add(new Block(new Span(start, text.length()), Block.Kind.PARAGRAPH));
            text.append('\n');
        }

        private void close(String type, int begun, int end) {
            if (!type.equals("O")) {
                names.add(type.toLowerCase(java.util.Locale.ROOT) + " " + begun + " " + end);
            }
        }
    }

    private static List<Draft> read(Path file) throws IOException {
        List<Draft> out = new ArrayList<>();
        Draft draft = new Draft();
        List<String[]> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add("-DOCSTART- O");
        for (String line : lines) {
            boolean document = line.startsWith("-DOCSTART-");
            if ((line.isBlank() || document) && !rows.isEmpty()) {
                draft.add(rows);
                rows = new ArrayList<>();
            } else if (!line.isBlank() && !document) {
                rows.add(line.strip().split("\\s+"));
            }
            if (document && !draft.blocks.isEmpty()) {
                out.add(draft);
                draft = new Draft();
            }
        }
        return out;
    }
}
