package org.readout.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.readout.train.attribution.LinkTrainer;
import org.readout.train.events.TypeTrainer;
import org.readout.train.factuality.ScaleTrainer;
import org.readout.train.reading.Export;
import org.readout.train.reading.Teach;
import org.readout.train.reading.Thinning;
import org.readout.train.reading.TrainReading;
import org.readout.train.reading.Treebank;

/** {@code readout train}: makes the models that ship. Never needed to run. */
public final class Main {
    private static final String USAGE = """
            usage: readout train WHAT ...
              reading OUT DATA from=MODEL.onnx[,MODEL.onnx] [OPTION=VALUE...]
                                  the reading model: encoder and heads, from the data folders; goes on where it was
                                  killed. Options: rounds, rate, ids, seed, shares, averaged,
                                  taught
              teach OUT.bin DATA PRETRAINED.onnx+FOLDER[,MODEL.onnx] [ARTICLES...]
                                  what trained networks think of each word's role, in PolNeAR's training part and in
                                  articles without labels; "reading ... taught=OUT.bin" trains another one on it
              thin OUT.bin DATA FROM [heads=8] [inner=768]
                                  the same network with the attention heads and inner numbers that its losses miss
                                  least left out; "reading ... from=OUT.bin" then trains what is left
              export OUT MODEL.onnx FROM.onnx... [exact]
                                  writes the int8 model that ships from what a training left in OUT; "exact": the
                                  same without integers, to compare
              lemmas TREEBANK.conllu OUT.txt
                                  lemmas of forms that the rules of inflection would get wrong
              links POLNEAR_TRAIN OUT.tsv
                                  the ranker that joins sources, cues and contents, with the reading model that ships
              events OUT.tsv PLV_train.tsv
                                  event types, from sentences with marked sides and what lies beside that file
              factuality OUT.tsv UW/train.conll
                                  how real events are, from scored words, with the reading model that ships
            """;

    private Main() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            boolean asked = args.length > 0 && args[0].equals("--help");
            (asked ? System.out : System.err).print(USAGE);
            System.exit(asked ? 0 : 2);
        }
        List<String> rest = Arrays.asList(args).subList(3, args.length);
        switch (args[0]) {
            case "reading" -> TrainReading.run(Path.of(args[1]), Path.of(args[2]), vocabulary(), options(rest));
            case "teach" ->
                Teach.run(
                        Path.of(args[1]),
                        Path.of(args[2]),
                        List.of(rest.isEmpty() ? new String[0] : rest.getFirst().split(",")),
                        rest.stream().skip(1).toList(),
                        vocabulary());
            case "thin" ->
                Thinning.run(
                        Path.of(args[1]),
                        Path.of(args[2]),
                        rest.isEmpty() ? "" : rest.getFirst(),
                        vocabulary(),
                        options(rest.stream().skip(1).toList()));
            case "export" ->
                Export.run(
                        Path.of(args[1]),
                        Path.of(args[2]),
                        rest.stream()
                                .filter(f -> !f.equals("exact"))
                                .map(Path::of)
                                .toList(),
                        vocabulary(),
                        rest.contains("exact"));
            case "lemmas" ->
                Files.write(
                        Path.of(args[2]),
                        Treebank.read(Path.of(args[1])).lemmas().entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .toList());
            case "links" -> LinkTrainer.run(Path.of(args[1]), Path.of(args[2]));
            case "events" -> TypeTrainer.run(Path.of(args[1]), Path.of(args[2]));
            case "factuality" -> ScaleTrainer.run(Path.of(args[1]), Path.of(args[2]));
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }

    private static Map<String, String> options(List<String> written) {
        Map<String, String> options = new TreeMap<>();
        for (String option : written) {
            String[] pair = option.split("=", 2);
            options.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return options;
    }

    /** The encoder's word pieces, in the order of their ids. */
    private static List<String> vocabulary() throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("reading/vocab.txt")) {
            if (in == null) {
                throw new IOException("vocab.txt is missing; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
