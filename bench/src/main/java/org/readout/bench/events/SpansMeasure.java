package org.readout.bench.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.Extractor;
import org.readout.find.event.MainEvent;
import org.readout.language.Document;
import org.readout.language.Language;
import org.readout.model.Findings;
import org.readout.model.Span;

/**
 * Source and target of the event that a sentence is about, as whole phrases, against a file tagged word by word: F1 over
 * words, over spans that overlap, and over spans that are the same (punctuation at the ends does not count). Sentences of
 * the file without any tag are left out: as many of them have an event as not.
 */
public final class SpansMeasure implements Measure {
    @Override
    public String name() {
        return "event-spans";
    }

    @Override
    public String describes() {
        return "source and target phrases of a sentence's event, against a file tagged word by word (cameo_ner) [--errors]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Path file = Files.isDirectory(data) ? data.resolve("cameo_ner_DEV_noPLVtest.txt") : data;
        Tally sources = new Tally();
        Tally targets = new Tally();
        long judged = 0;
        List<TaggedSides> rows = TaggedSides.read(file);
        try (Language language = Language.load();
                Extractor extractor = Extractor.load()) {
            for (TaggedSides row : rows) {
                if (row.sources().isEmpty() && row.targets().isEmpty()) {
                    continue;
                }
                judged++;
                Document doc = language.analyse(TypeExamples.article(row.text()));
                Findings findings = extractor.find(doc);
                MainEvent main = MainEvent.of(doc, findings.events());
                sources.add(row, row.sources(), main.sources());
                targets.add(row, row.targets(), main.targets());
                if (options.containsKey("errors")) {
                    report.note(texts(row.sources(), row) + " > " + texts(row.targets(), row) + " || "
                            + texts(main.sources(), row) + " > " + texts(main.targets(), row) + " || " + row.text());
                }
            }
        }
        report.figure("event-spans.sentences", judged);
        sources.print("event-spans.source", report);
        targets.print("event-spans.target", report);
        sources.add(targets);
        sources.print("event-spans", report);
    }

    private static List<String> texts(List<Span> spans, TaggedSides row) {
        return spans.stream().map(s -> s.of(row.text())).toList();
    }

    /** Counts of right, found and gold. */
    private static final class Tally {
        private final long[] words = new long[3];
        private final long[] overlaps = new long[3];
        private final long[] same = new long[3];

        void add(TaggedSides row, List<Span> gold, List<Span> found) {
            Set<Integer> wanted = words(row, gold);
            Set<Integer> got = words(row, found);
            words[1] += got.size();
            words[2] += wanted.size();
            got.retainAll(wanted);
            words[0] += got.size();
            for (Span span : found) {
                overlaps[0] += gold.stream().anyMatch(span::overlaps) ? 1 : 0;
                Set<Integer> mine = words(row, List.of(span));
                same[0] += gold.stream().anyMatch(g -> words(row, List.of(g)).equals(mine)) ? 1 : 0;
            }
            overlaps[1] += found.size();
            overlaps[2] += gold.size();
            same[1] += found.size();
            same[2] += gold.size();
        }

        void add(Tally other) {
            for (int i = 0; i < 3; i++) {
                words[i] += other.words[i];
                overlaps[i] += other.overlaps[i];
                same[i] += other.same[i];
            }
        }

        void print(String name, Report report) {
            report.figures(name + ".words", words[0], words[1], words[2]);
            report.figures(name + ".overlap", overlaps[0], overlaps[1], overlaps[2]);
            report.figures(name + ".exact", same[0], same[1], same[2]);
        }

        private static Set<Integer> words(TaggedSides row, List<Span> spans) {
            Set<Integer> out = new HashSet<>();
            for (int i = 0; i < row.words().size(); i++) {
                Span word = row.words().get(i);
                boolean says = word.of(row.text()).chars().anyMatch(Character::isLetterOrDigit);
                if (says && spans.stream().anyMatch(word::overlaps)) {
                    out.add(i);
                }
            }
            return out;
        }
    }
}
