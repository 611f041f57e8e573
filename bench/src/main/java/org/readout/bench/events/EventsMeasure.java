package org.readout.bench.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.event.EventTyper;
import org.readout.language.Document;
import org.readout.language.Language;

/**
 * The type of an event whose sides are given, on sentences of Zero-Shot-PLOVER: by the lexicon alone, where an abstention
 * counts as wrong, and by the classifier as it ships. It was trained on PLV_train: there only {@code --cross-validate}
 * says how well it does, ten folds, all copies of a sentence in one.
 */
public final class EventsMeasure implements Measure {
    private static final int FOLDS = 10;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String describes() {
        return "event types, sides given (a file like PLV_train.tsv); --cross-validate trains on the file itself, ten folds";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Path file = Files.isDirectory(data) ? data.resolve("PLV_train.tsv") : data;
        try (Language language = Language.load()) {
            if (options.containsKey("cross-validate")) {
                crossValidate(file, language, report);
                return;
            }
            EventTyper typer = EventTyper.load();
            List<GivenSides> rows = GivenSides.read(file, "gold_root");
            Scores lexicon = new Scores();
            Scores shipped = new Scores();
            for (GivenSides row : rows) {
                Document doc = language.analyse(TypeExamples.article(row.sentence()));
                lexicon.add(
                        row.type(),
                        typer.lexicon(doc, row.source(), row.target()).orElse(""));
                shipped.add(
                        row.type(), typer.type(doc, row.source(), row.target()).root());
            }
            report.figure("events.sentences", rows.size());
            lexicon.print("events.lexicon", report);
            shipped.print("events", report);
        }
    }

    private static void crossValidate(Path file, Language language, Report report) throws IOException {
        List<TypeExamples.Drawn> drawn = TypeExamples.of(file, language);
        Scores scores = new Scores();
        Set<String> copies = new HashSet<>();
        int sure = 0;
        for (TypeExamples.Drawn one : drawn) {
            sure += one.sure() ? 1 : 0;
            if (one.sure()) {
                copies.add(one.sentence());
            }
        }
        report.figure("events.sentences", sure);
        report.figure("events.sentences.different", copies.size());
        report.figure("events.sentences.beside", drawn.size() - sure);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TypeLearner.Example> train = new ArrayList<>();
            for (TypeExamples.Drawn one : drawn) {
                if (fold(one) != fold) {
                    train.add(one.example());
                }
            }
            EventTyper typer = EventTyper.of(TypeLearner.learn(train));
            for (TypeExamples.Drawn one : drawn) {
                if (one.sure() && fold(one) == fold) {
                    scores.add(
                            one.example().roots().iterator().next(),
                            typer.best(one.example().features()));
                }
            }
        }
        scores.print("events.crossvalidated", report);
    }

    private static int fold(TypeExamples.Drawn one) {
        return Math.floorMod(one.sentence().hashCode(), FOLDS);
    }

    /** One set of answers at three grains. */
    private static final class Scores {
        private final Confusion roots = new Confusion();
        private final Confusion quads = new Confusion();
        private final Confusion sides = new Confusion();

        void add(String gold, String given) {
            roots.add(gold, given);
            quads.add(Roots.quad(gold), Roots.quad(given));
            sides.add(Roots.side(gold), Roots.side(given));
        }

        void print(String name, Report report) {
            report.figure(name + ".root.accuracy", roots.accuracy());
            report.figure(name + ".root.macro.f1", roots.macroF1());
            report.figure(name + ".penta.macro.f1", quads.macroF1());
            report.figure(name + ".binary.macro.f1", sides.macroF1());
            roots.f1().forEach((root, f1) -> report.figure(name + "." + root.toLowerCase(Locale.ROOT) + ".f1", f1));
            roots.errors().entrySet().stream()
                    .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                    .limit(12)
                    .forEach(e -> report.note(name + " " + e.getKey() + ": " + e.getValue()));
        }
    }
}
