package org.readout.train.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.bench.onnx.Graph;
import org.readout.bench.onnx.Node;
import org.readout.bench.onnx.Tensor;

/**
 * Finds an encoder's weights in an exported network. Biases, normalisations and tables carry their usual names
 * ({@code encoder.layer.0.output.dense.bias}); an exporter gives the weights of products names of its own, so each is
 * found from the bias that is added to it. Products may be of floats or, as a first export has them, of integers with a
 * scale a column.
 */
final class EncoderReader {
    private final Graph graph;
    private final Map<String, Node> producers = new HashMap<>();
    private final Map<String, Node> users = new HashMap<>();

    private EncoderReader(Graph graph) {
        this.graph = graph;
        for (Node node : graph.nodes()) {
            node.outputs().forEach(name -> producers.put(name, node));
            node.inputs().forEach(name -> users.putIfAbsent(name, node));
        }
    }

    /** @throws IllegalArgumentException when the network is no such encoder, saying what is missing */
    static Encoder read(Graph graph) {
        return new EncoderReader(graph).read();
    }

    private Encoder read() {
        NamedNorm first = norm("embeddings.LayerNorm");
        int width = first.norm.bias().length;
        List<Encoder.Layer> layers = new ArrayList<>();
        Map<String, Integer> states = new HashMap<>();
        for (int i = 0; graph.tensors().containsKey("encoder.layer." + i + ".output.dense.bias"); i++) {
            String at = "encoder.layer." + i + ".";
            NamedNorm last = norm(at + "output.LayerNorm");
            layers.add(new Encoder.Layer(
                    linear(at + "attention.self.query"),
                    linear(at + "attention.self.key"),
                    linear(at + "attention.self.value"),
                    linear(at + "attention.output.dense"),
                    norm(at + "attention.output.LayerNorm").norm,
                    linear(at + "intermediate.dense"),
                    linear(at + "output.dense"),
                    last.norm));
            states.put(last.output, i);
        }
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("the network has no tensor encoder.layer.0.output.dense.bias");
        }
        List<Encoder.Head> heads = new ArrayList<>();
        for (Graph.Port port : graph.outputs()) {
            heads.add(head(port.name(), states));
        }
        return new Encoder(
                width,
                width / headWidth(),
                first.epsilon,
                table("embeddings.word_embeddings.weight"),
                table("embeddings.position_embeddings.weight"),
                table("embeddings.token_type_embeddings.weight"),
                first.norm,
                List.copyOf(layers),
                List.copyOf(heads));
    }

    /** A normalisation, the number that it adds to the variance, and the name of what it gives. */
    private record NamedNorm(Encoder.Norm norm, float epsilon, String output) {}

    private NamedNorm norm(String name) {
        Node added = user(name + ".bias");
        Node scaled = producer(other(added, name + ".bias"));
        Node divided = producer(other(scaled, name + ".weight"));
        Node variance = producer(producer(divided.inputs().get(1)).inputs().getFirst());
        Encoder.Norm norm = new Encoder.Norm(
                tensor(name + ".weight").floats(), tensor(name + ".bias").floats());
        return new NamedNorm(
                norm, constant(variance.inputs().get(1)), added.outputs().getFirst());
    }

    private Encoder.Linear linear(String name) {
        Node added = user(name + ".bias");
        return product(other(added, name + ".bias"), tensor(name + ".bias").floats());
    }

    private Encoder.Linear product(String output, float @Nullable [] bias) {
        Weights weights = weights(producer(output));
        float[] added = bias == null ? new float[weights.columns] : bias;
        if (added.length != weights.columns) {
            throw new IllegalArgumentException(
                    output + ": " + weights.columns + " columns and a bias of " + added.length);
        }
        return new Encoder.Linear(weights.values.length / weights.columns, weights.columns, weights.values, added);
    }

    private record Weights(String input, int columns, float[] values) {}

    private Weights weights(Node product) {
        if (product.operator().equals("MatMul")) {
            Tensor weight = tensor(product.inputs().get(1));
            return new Weights(product.inputs().getFirst(), weight.extent(1), weight.floats());
        }
        // else integers, cast and scaled back
        if (!product.operator().equals("Mul")) {
            throw new IllegalArgumentException(product.outputs().getFirst() + " is no product with weights");
        }
        Node integers = producer(producer(product.inputs().getFirst()).inputs().getFirst());
        Tensor weight = tensor(integers.inputs().get(1));
        float[] scales =
                tensor(producer(product.inputs().get(1)).inputs().get(1)).floats();
        float[] values = new float[weight.data().length];
        int columns = weight.extent(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = weight.data()[i] * scales[scales.length == 1 ? 0 : i % columns];
        }
        Node quantized = producer(integers.inputs().getFirst());
        return new Weights(quantized.inputs().getFirst(), columns, values);
    }

    private Encoder.Head head(String output, Map<String, Integer> states) {
        Node last = producer(output);
        float @Nullable [] bias = null;
        String product = output;
        if (last.operator().equals("Add")) {
            String added = last.inputs().stream()
                    .filter(graph.tensors()::containsKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(output + " is no linear head"));
            bias = tensor(added).floats();
            product = other(last, added);
        }
        Integer layer = states.get(weights(producer(product)).input);
        if (layer == null) {
            throw new IllegalArgumentException(output + " is no linear head on a layer's hidden state");
        }
        return new Encoder.Head(output, layer, product(product, bias));
    }

    private Encoder.Table table(String name) {
        Tensor tensor = graph.tensors().get(name);
        if (tensor != null) {
            return new Encoder.Table(tensor.extent(0), tensor.extent(1), tensor.floats());
        }
        Tensor quantized = tensor(name + "_quantized");
        float[] scales = tensor(name + "_scale").floats();
        float[] values = new float[quantized.data().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = quantized.data()[i] * scales[i / quantized.extent(1)];
        }
        return new Encoder.Table(quantized.extent(0), quantized.extent(1), values);
    }

    /** Attention scores are divided by the root of a head's width. */
    private int headWidth() {
        for (Node node : graph.nodes()) {
            boolean scores = node.operator().equals("Div")
                    && producers.containsKey(node.inputs().getFirst())
                    && producer(node.inputs().getFirst()).operator().equals("MatMul");
            if (scores) {
                float root = constant(node.inputs().get(1));
                return Math.round(root * root);
            }
        }
        throw new IllegalArgumentException("the network has no scaled attention");
    }

    private float constant(String name) {
        Tensor tensor = graph.tensors().get(name);
        if (tensor == null) {
            Node node = producer(name);
            tensor = node.attributes().stream()
                    .filter(Node.Value.class::isInstance)
                    .map(a -> ((Node.Value) a).value())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(name + " is no constant"));
        }
        return tensor.floats()[0];
    }

    private Tensor tensor(String name) {
        Tensor tensor = graph.tensors().get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the network has no tensor " + name);
        }
        return tensor;
    }

    private Node user(String name) {
        Node node = users.get(name);
        if (node == null) {
            throw new IllegalArgumentException("nothing in the network uses " + name);
        }
        return node;
    }

    private Node producer(String name) {
        Node node = producers.get(name);
        if (node == null) {
            throw new IllegalArgumentException("nothing in the network gives " + name);
        }
        return node;
    }

    private static String other(Node node, String input) {
        return node.inputs().get(node.inputs().getFirst().equals(input) ? 1 : 0);
    }
}
