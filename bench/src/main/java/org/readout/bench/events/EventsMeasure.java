package org.readout.bench.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.event.TypeGuess;
import org.readout.language.Document;
import org.readout.language.Language;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/**
 * The type of an event whose sides are given, on sentences of Zero-Shot-PLOVER. The lexicon alone abstains where it has no
 * word; an abstention counts as wrong.
 */
public final class EventsMeasure implements Measure {
    private static final int FOLDS = 5;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String describes() {
        return "event types, sides given (PLV_train.tsv); --cross-validate adds a light classifier, five folds";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Path file = Files.isDirectory(data) ? data.resolve("PLV_train.tsv") : data;
        List<GivenSides> rows = GivenSides.read(file);
        TypeGuess guess = TypeGuess.load();
        List<Document> documents = new ArrayList<>();
        try (Language language = Language.load()) {
            for (GivenSides row : rows) {
                documents.add(language.analyse(article(row.sentence())));
            }
        }
        report.figure("events.sentences", rows.size());
        List<String> lexicon = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<TypeGuess.Hit> hit = guess.guess(
                    documents.get(i), rows.get(i).source(), rows.get(i).target());
            lexicon.add(hit.map(h -> Roots.of(h.type())).orElse(""));
        }
        report.figure(
                "events.lexicon.abstained",
                lexicon.stream().filter(String::isEmpty).count());
        print("events.lexicon", rows, lexicon, report);
        if (options.containsKey("cross-validate")) {
            print("events.crossvalidated", rows, crossValidate(rows, documents, guess), report);
        }
    }

    private static Article article(String sentence) {
        return Article.builder("sentence", "text", sentence)
                .blocks(List.of(new Block(new Span(0, sentence.length()), Block.Kind.PARAGRAPH)))
                .build();
    }

    /** Classes by classifiers that never saw a row's sentence: folds go by sentence. */
    private static List<String> crossValidate(List<GivenSides> rows, List<Document> documents, TypeGuess guess) {
        SideFeatures features = new SideFeatures(guess);
        List<Softmax.Example> examples = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            GivenSides row = rows.get(i);
            examples.add(new Softmax.Example(features.of(documents.get(i), row.source(), row.target()), row.type()));
        }
        List<String> out = new ArrayList<>();
        List<Softmax> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Softmax.Example> train = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (fold(rows.get(i)) != fold) {
                    train.add(examples.get(i));
                }
            }
            models.add(Softmax.train(train, Roots.ALL));
        }
        for (int i = 0; i < rows.size(); i++) {
            out.add(models.get(fold(rows.get(i))).best(examples.get(i).features()));
        }
        return out;
    }

    private static int fold(GivenSides row) {
        return Math.floorMod(row.sentence().hashCode(), FOLDS);
    }

    private static void print(String name, List<GivenSides> rows, List<String> given, Report report) {
        Confusion roots = new Confusion();
        Confusion quads = new Confusion();
        Confusion sides = new Confusion();
        for (int i = 0; i < rows.size(); i++) {
            String gold = rows.get(i).type();
            roots.add(gold, given.get(i));
            quads.add(Roots.quad(gold), Roots.quad(given.get(i)));
            sides.add(Roots.side(gold), Roots.side(given.get(i)));
        }
        report.figure(name + ".root.accuracy", roots.accuracy());
        report.figure(name + ".root.macro.f1", roots.macroF1());
        report.figure(name + ".penta.macro.f1", quads.macroF1());
        report.figure(name + ".binary.macro.f1", sides.macroF1());
        roots.errors().entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .limit(12)
                .forEach(e -> report.note(name + " " + e.getKey() + ": " + e.getValue()));
    }
}
