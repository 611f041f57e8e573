package org.readout.train.reading;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.readout.language.encoder.WordPiece;

/**
 * {@code readout train thin OUT DATA FROM}: leaves out of each layer the attention heads and the inner numbers whose
 * absence would change the losses least, by the gradient of a factor of one before each (Michel, Levy and Neubig 2019).
 * All layers keep equally many. What is left is trained on: it has forgotten some of what it knew.
 */
public final class Thinning {
    /** Batches of each corpus, of about so many ids, that the gradients are taken from. */
    private static final int BATCHES = 60;

    private static final int IDS = 480;

    private final NDManager root = NDManager.newBaseManager();
    private final Map<String, Tensor> weights;
    private final Network network;
    private final Map<String, double[]> worth = new LinkedHashMap<>();

    private Thinning(Map<String, Tensor> weights, Labels labels) {
        this.weights = weights;
        this.network = new Network(weights, labels, root, 1, 0);
        for (int layer = 0; layer < network.layers; layer++) {
            int heads = rows(weight(attention(layer) + "query.weight")) / Network.HEAD_SIZE;
            gate(Network.heads(layer), heads, new Shape(1, heads, 1, 1));
            int inner = rows(weight(at(layer) + "intermediate.dense.weight"));
            gate(Network.inner(layer), inner, new Shape(1, 1, inner));
        }
    }

    /**
     * @param out file for the weights that are left
     * @param from a model that ships, or the weights of a training
     * @param options heads, inner: how many each layer keeps
     */
    public static void run(Path out, Path data, String from, List<String> vocabulary, Map<String, String> options)
            throws IOException {
        Map<String, Tensor> weights = new LinkedHashMap<>(TrainReading.weights(from));
        Treebank bank = TrainReading.bank(data);
        Labels labels = new Labels(bank.tags(), bank.relations());
        Thinning thinning = new Thinning(weights, labels);
        double[] shares = {.2, .2, .2, .2};
        for (Corpus corpus : TrainReading.training(data, bank, labels, "", shares, 1)) {
            thinning.weigh(corpus, new WordPiece(vocabulary));
        }
        thinning.keep(
                Integer.parseInt(options.getOrDefault("heads", "8")),
                Integer.parseInt(options.getOrDefault("inner", "768")));
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        weights.forEach((name, t) -> arrays.put(name, thinning.root.create(t.values(), new Shape(t.shape()))));
        Checkpoint.write(out, arrays, List.of());
    }

    private void gate(String name, int size, Shape shape) {
        NDArray gate = root.ones(shape);
        gate.setRequiresGradient(true);
        network.gates.put(name, gate);
        worth.put(name, new double[size]);
    }

    private void weigh(Corpus corpus, WordPiece wordPiece) {
        List<Batch> batches = corpus.batches(wordPiece, IDS, new Random(1));
        for (Batch batch : batches.subList(0, Math.min(BATCHES, batches.size()))) {
            try (NDManager manager = root.newSubManager();
                    GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray loss = new Pass(network, manager, batch, true).loss();
                if (loss != null) {
                    collector.backward(loss);
                    network.gates.forEach((name, gate) -> add(worth.get(name), gate));
                    collector.zeroGradients();
                }
            }
        }
    }

    private static void add(double @org.jspecify.annotations.Nullable [] sum, NDArray gate) {
        float[] gradient = gate.getGradient().toFloatArray();
        for (int i = 0; sum != null && i < sum.length; i++) {
            sum[i] += Math.abs(gradient[i]);
        }
    }

    private void keep(int heads, int inner) {
        for (int layer = 0; layer < network.layers; layer++) {
            int[] numbers = best(Network.heads(layer), heads).stream()
                    .flatMap(h -> IntStream.range(h * Network.HEAD_SIZE, (h + 1) * Network.HEAD_SIZE)
                            .boxed())
                    .mapToInt(i -> i)
                    .toArray();
            for (String part : List.of("query", "key", "value")) {
                outputs(attention(layer) + part, numbers);
            }
            inputs(at(layer) + "attention.output.dense", numbers);
            int[] kept =
                    best(Network.inner(layer), inner).stream().mapToInt(i -> i).toArray();
            outputs(at(layer) + "intermediate.dense", kept);
            inputs(at(layer) + "output.dense", kept);
        }
    }

    /** The numbers of those worth most, in their order. */
    private List<Integer> best(String gate, int count) {
        double[] values = worth.getOrDefault(gate, new double[0]);
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -values[i]))
                .limit(count)
                .sorted()
                .toList();
    }

    private void outputs(String name, int[] kept) {
        Tensor matrix = weight(name + ".weight");
        int columns = (int) matrix.shape()[1];
        float[] values = new float[kept.length * columns];
        float[] bias = new float[kept.length];
        for (int r = 0; r < kept.length; r++) {
            System.arraycopy(matrix.values(), kept[r] * columns, values, r * columns, columns);
            bias[r] = weight(name + ".bias").values()[kept[r]];
        }
        weights.put(name + ".weight", new Tensor(new long[] {kept.length, columns}, values));
        weights.put(name + ".bias", new Tensor(new long[] {kept.length}, bias));
    }

    private void inputs(String name, int[] kept) {
        Tensor matrix = weight(name + ".weight");
        int columns = (int) matrix.shape()[1];
        float[] values = new float[rows(matrix) * kept.length];
        for (int r = 0; r < rows(matrix); r++) {
            for (int k = 0; k < kept.length; k++) {
                values[r * kept.length + k] = matrix.values()[r * columns + kept[k]];
            }
        }
        weights.put(name + ".weight", new Tensor(new long[] {rows(matrix), kept.length}, values));
    }

    private static int rows(Tensor tensor) {
        return (int) tensor.shape()[0];
    }

    private Tensor weight(String name) {
        Tensor tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the network has no weights " + name);
        }
        return tensor;
    }

    private static String at(int layer) {
        return "encoder.layer." + layer + ".";
    }

    private static String attention(int layer) {
        return at(layer) + "attention.self.";
    }
}
