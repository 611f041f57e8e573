package org.readout.train.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.language.encoder.WordPiece;
import org.readout.train.reading.ReadingTrainer.Plan;

/**
 * {@code readout train reading OUT DATA [OPTION=VALUE...]}: trains the reading model on the data folders of design.md and
 * leaves in OUT a log, checkpoints, labels and weights.
 */
public final class TrainReading {
    private static final Map<String, String> DEFAULTS = new TreeMap<>(Map.of(
            "from", "",
            "rounds", "4",
            "rate", "1.5e-4",
            "ids", "1792",
            "seed", "13",
            "shares", "1,1,1,1",
            "taught", "",
            "averaged", "0.15"));

    private TrainReading() {}

    /**
     * @param out folder for all that the training leaves; if it holds a checkpoint, the training goes on from it
     * @param data folder that holds polnear, ud, names and factuality
     * @param vocabulary the encoder's word pieces
     * @param options from (an ONNX file or weights.bin to begin with), rounds, rate, ids, seed, averaged, shares (of
     *     attribution, syntax, names, factuality in a round), taught (a file of {@link Teach} in the place of PolNeAR)
     */
    public static void run(Path out, Path data, List<String> vocabulary, Map<String, String> options)
            throws IOException {
        Map<String, String> all = new TreeMap<>(DEFAULTS);
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (all.put(option.getKey(), option.getValue()) == null) {
                throw new IOException("no option " + option.getKey() + "; there are " + DEFAULTS.keySet());
            }
        }
        Files.createDirectories(out);
        WordPiece wordPiece = new WordPiece(vocabulary);
        Treebank bank = bank(data);
        Labels labels = new Labels(bank.tags(), bank.relations());
        Files.write(out.resolve("tags.txt"), labels.tags());
        Files.write(out.resolve("relations.txt"), labels.relations());
        long seed = Long.parseLong(option(all, "seed"));
        double[] shares = java.util.Arrays.stream(option(all, "shares").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        NamedTexts named = new NamedTexts(seed);
        List<Corpus> training = training(data, bank, labels, option(all, "taught"), shares, seed);
        List<Corpus> development = new ArrayList<>(List.of(
                new Corpus("attribution", AttributedTexts.read(data.resolve("polnear/dev")), shares[0], false),
                new Corpus(
                        "syntax",
                        Treebank.read(data.resolve("ud/EWT/en_ewt-ud-dev.conllu"))
                                .texts(labels.tags(), labels.relations()),
                        shares[1],
                        false),
                new Corpus("names", named.read(data.resolve("names/conllpp_dev.txt")), shares[2], false),
                new Corpus(
                        "factuality",
                        FactualityTexts.read(data.resolve("factuality/UW/dev.conll"), seed),
                        shares[3],
                        false)));
        development.removeIf(c -> c.share() == 0); // what is not trained is not watched
        Plan plan = new Plan(
                Integer.parseInt(option(all, "rounds")),
                Double.parseDouble(option(all, "rate")),
                Integer.parseInt(option(all, "ids")),
                Double.parseDouble(option(all, "averaged")),
                200,
                seed,
                0.1f);
        Path logFile = out.resolve("log.txt");
        Map<String, Tensor> weights = weights(option(all, "from"));
        new ReadingTrainer(plan, weights, labels, training, development, wordPiece, out, line -> {
                    System.err.println(line);
                    try {
                        Files.writeString(
                                logFile,
                                line + "\n",
                                StandardCharsets.UTF_8,
                                java.nio.file.StandardOpenOption.CREATE,
                                java.nio.file.StandardOpenOption.APPEND);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .run();
    }

    /** @param files apart by commas, later ones over earlier ones */
    static Map<String, Tensor> weights(String files) throws IOException {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (String from : files.split(",")) {
            Path file = Path.of(from);
            weights.putAll(
                    from.endsWith(".onnx")
                            ? OnnxTensors.read(file)
                            : Checkpoint.read(file).arrays());
        }
        weights.keySet().removeIf(n -> n.startsWith("pooler") || n.contains("#")); // moments of a checkpoint
        return weights;
    }

    static Treebank bank(Path data) throws IOException {
        return Treebank.read(data.resolve("ud/EWT/en_ewt-ud-train.rebuilt.conllu"));
    }

    /** @param taught a file of {@link Teach}, or empty @param shares of attribution, syntax, names, factuality */
    static List<Corpus> training(Path data, Treebank bank, Labels labels, String taught, double[] shares, long seed)
            throws IOException {
        NamedTexts named = new NamedTexts(seed);
        List<LabelledText> names = new ArrayList<>(named.read(data.resolve("names/conllpp_train.txt")));
        names.addAll(named.read(data.resolve("names/wikigold/CONLL-format/data/wikigold.conll.txt")));
        List<Corpus> training = new ArrayList<>(attributed(data, taught, shares[0]));
        List<LabelledText> trees = new ArrayList<>(bank.texts(labels.tags(), labels.relations()));
        for (Path news : free(data.resolve("ud/GUM"))) {
            trees.addAll(Treebank.read(news).texts(labels.tags(), labels.relations()));
        }
        training.add(new Corpus("syntax", trees, shares[1], true));
        training.add(new Corpus("names", names, shares[2], true));
        training.add(new Corpus(
                "factuality", FactualityTexts.read(data.resolve("factuality/UW/train.conll"), seed), shares[3], true));
        training.removeIf(c -> c.share() == 0);
        return training;
    }

    /**
     * GUM's training documents of the kinds whose text is free for any use: reports and interviews of Wikinews (CC BY),
     * speeches (public domain).
     */
    private static List<Path> free(Path gum) throws IOException {
        Set<String> training = Set.copyOf(Files.readAllLines(gum.resolve("file-lists/files.train")));
        try (Stream<Path> files = Files.list(gum.resolve("news_docs"))) {
            return files.filter(f -> {
                        String name = f.getFileName().toString().replace(".conllu", "");
                        return training.contains(name) && name.matches("GUM_(news|interview|speech)_.*");
                    })
                    .sorted()
                    .toList();
        }
    }

    private static List<Corpus> attributed(Path data, String taught, double share) throws IOException {
        if (taught.isEmpty()) {
            return List.of(
                    new Corpus("attribution", AttributedTexts.read(data.resolve("polnear/train")), share, false));
        }
        Map<Boolean, List<LabelledText>> texts =
                TaughtTexts.read(Path.of(taught)).stream().collect(Collectors.partitioningBy(t -> t.roles() != null));
        return List.of(
                new Corpus("attribution", texts.getOrDefault(true, List.of()), share, false),
                new Corpus("taught", texts.getOrDefault(false, List.of()), share, false));
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }
}
