package org.readout.train.factuality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readout.bench.factuality.FactualityExamples;
import org.readout.bench.factuality.FactualityLearner;
import org.readout.find.factuality.FactualityScale;
import org.readout.language.Language;

/**
 * Trains the trees of {@code scale.tsv} on words that people scored. They lean on the reading model's number: with new
 * weights of that model they want training again.
 */
public final class ScaleTrainer {
    private static final List<String> HEAD = List.of(
            "# Trees whose sum says how real an event is (RegressionTrees): nodes in preorder, a feature or, in thousandths,",
            "# a leaf. Made by: readout train factuality OUT UW/train.conll; do not edit.");

    private ScaleTrainer() {}

    /** @param file words with scores, in the layout of the unified factuality corpus */
    public static void run(Path out, Path file) throws IOException {
        try (Language language = Language.load()) {
            List<FactualityExamples.Example> examples = FactualityExamples.of(file, language, FactualityScale.load());
            List<String> lines = new ArrayList<>(HEAD);
            for (List<String> tree : FactualityLearner.learn(examples)) {
                lines.add(String.join(" ", tree));
            }
            Files.write(out, lines);
            System.err.println(examples.size() + " examples, " + (lines.size() - HEAD.size()) + " trees");
        }
    }
}
