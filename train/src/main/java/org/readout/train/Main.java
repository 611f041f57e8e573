package org.readout.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.readout.train.events.TypeTrainer;
import org.readout.train.names.NameTrainer;
import org.readout.train.onnx.Lean;
import org.readout.train.syntax.SyntaxTrainer;

/** {@code readout train}: makes the models that ship. Never needed to run. */
public final class Main {
    private static final String USAGE = """
            usage: readout train WHAT OUT DATA...
              syntax OUT FILE...   tagger, parser and lemmatiser, from CoNLL-U files or folders
              names OUT FILE...    name finder, from files in CoNLL format
              events OUT FILE      event types, from sentences like PLV_train.tsv and what lies beside that file
              lean OUT IN          the network that ships (8-bit, fused operators), from an exported one (ONNX)
            """;

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.print(USAGE);
            System.exit(args.length > 0 && args[0].equals("--help") ? 0 : 2);
        }
        Path out = Path.of(args[1]);
        List<Path> data = Arrays.stream(args, 2, args.length).map(Path::of).toList();
        switch (args[0]) {
            case "syntax" -> SyntaxTrainer.run(out, data);
            case "names" -> NameTrainer.run(out, data);
            case "events" -> TypeTrainer.run(out, data.getFirst());
            case "lean" -> Lean.run(out, data.getFirst());
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }
}
