package org.readout.train.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readout.bench.events.TypeExamples;
import org.readout.bench.events.TypeLearner;
import org.readout.language.Language;

/** Trains the classifier of event types ({@code types.tsv}) on sentences with their two sides marked. */
public final class TypeTrainer {
    private static final List<String> HEAD = List.of(
            "# Weights of the classifier of event types, in hundredths: feature | one for each root, in the order of",
            "# EventTyper.ROOTS, empty for nought. Made by: readout train events; do not edit.");

    private TypeTrainer() {}

    /** @param file sentences like PLV_train.tsv; AW_train.tsv and CAMEO's classes are taken from beside it */
    public static void run(Path out, Path file) throws IOException {
        try (Language language = Language.load()) {
            List<TypeLearner.Example> examples = TypeExamples.of(file, language).stream()
                    .map(TypeExamples.Drawn::example)
                    .toList();
            List<String> lines = new ArrayList<>(HEAD);
            lines.addAll(TypeLearner.lines(TypeLearner.learn(examples)));
            Files.write(out, lines);
            System.err.println(examples.size() + " examples, " + (lines.size() - HEAD.size()) + " features");
        }
    }
}
