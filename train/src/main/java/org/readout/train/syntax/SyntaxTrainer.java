package org.readout.train.syntax;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.readout.language.syntax.SyntaxModel;
import org.readout.language.syntax.SyntaxTraining;
import org.readout.language.syntax.SyntaxTraining.Example;

/** {@code readout train syntax OUT FILE...}: trains on the given CoNLL-U files and folders of them. */
public final class SyntaxTrainer {
    private static final long SEED = 20251123;

    private SyntaxTrainer() {}

    /** Trains and writes the model. */
    public static void run(Path out, List<Path> data) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path path : data) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".conllu"))
                        .sorted()
                        .toList()) {
                    List<Example> read = Conllu.read(file);
                    examples.addAll(read);
                    System.err.println(file + ": " + read.size() + " sentences");
                }
            }
        }
        SyntaxModel model = new SyntaxTraining(examples, SEED, System.err::println).train(8, 12);
        try (OutputStream file = Files.newOutputStream(out)) {
            model.write(file);
        }
        System.err.println("wrote " + out + ": " + Files.size(out) + " bytes");
    }
}
