package org.readout.bench.factuality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.factuality.FactualityScale;
import org.readout.find.factuality.FactualityScale.Seen;
import org.readout.find.factuality.RegressionTrees;
import org.readout.language.Language;

/**
 * How real the events that people scored are, on the scale of the unified factuality corpus: mean absolute error and
 * Pearson's r, of the reading model's number alone and of the number that findings use. The words are given, tokens are
 * our own. With {@code --cross-validate} the trees are learned from the file itself, five folds of whole runs of sentences.
 */
public final class FactualityMeasure implements Measure {
    private static final int FOLDS = 5;

    @Override
    public String name() {
        return "factuality";
    }

    @Override
    public String describes() {
        return "how real events are, words given (UW's dev.conll or its folder): mean absolute error, Pearson's r";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Path file = Files.isDirectory(data) ? data.resolve("dev.conll") : data;
        try (Language language = Language.load()) {
            FactualityScale scale = FactualityScale.load();
            List<FactualityExamples.Example> examples = FactualityExamples.of(file, language, scale);
            if (examples.isEmpty()) {
                throw new IOException(file + ": no scored word");
            }
            report.figure("factuality.events", examples.size());
            print("factuality.head", examples, Seen::head, report);
            print("factuality", examples, scale::of, report);
            if (options.containsKey("cross-validate")) {
                crossValidate(examples, report);
            }
        }
    }

    private static void crossValidate(List<FactualityExamples.Example> examples, Report report) {
        List<FactualityExamples.Example> order = new ArrayList<>();
        List<Double> given = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            RegressionTrees trees = RegressionTrees.of(FactualityLearner.learn(
                    examples.stream().filter(e -> e.group() % FOLDS != left).toList()));
            for (FactualityExamples.Example example : examples) {
                if (example.group() % FOLDS == fold) {
                    order.add(example);
                    given.add(trees.of(example.seen()));
                }
            }
        }
        agreement("factuality.crossvalidated", order, given, report);
    }

    private static void print(
            String name, List<FactualityExamples.Example> examples, ToDoubleFunction<Seen> number, Report report) {
        List<Double> given =
                examples.stream().map(e -> number.applyAsDouble(e.seen())).toList();
        agreement(name, examples, given, report);
    }

    private static void agreement(
            String name, List<FactualityExamples.Example> examples, List<Double> given, Report report) {
        Agreement agreement = new Agreement();
        for (int i = 0; i < examples.size(); i++) {
            agreement.add(examples.get(i).score(), given.get(i));
        }
        report.figure(name + ".mae", agreement.meanAbsoluteError());
        report.figure(name + ".r", agreement.correlation());
    }
}
