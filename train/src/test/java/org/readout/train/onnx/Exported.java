package org.readout.train.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.readout.bench.onnx.Graph;
import org.readout.bench.onnx.GraphWriter;
import org.readout.bench.onnx.Node;
import org.readout.bench.onnx.Tensor;

/** An encoder of random weights in elementary operations, as training exports one. */
final class Exported {
    private final int width;
    private final int attentionHeads;
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private int names;

    private Exported(int width, int attentionHeads, long seed) {
        this.width = width;
        this.attentionHeads = attentionHeads;
        this.random = new Random(seed);
    }

    /** @param heads the outputs: name to columns */
    static byte[] encoder(int width, int attentionHeads, int layers, Map<String, Integer> heads, long seed) {
        return new Exported(width, attentionHeads, seed).build(layers, heads);
    }

    private byte[] build(int layers, Map<String, Integer> heads) {
        String word = gather("embeddings.word_embeddings.weight", 50, "input_ids");
        String kind = gather("embeddings.token_type_embeddings.weight", 8, "token_type_ids");
        tensors.put("ids", Tensor.of("ids", new long[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 10));
        String place = gather("embeddings.position_embeddings.weight", 16, "ids");
        String state = norm("embeddings.LayerNorm", op("Add", op("Add", word, kind), place));
        for (int i = 0; i < layers; i++) {
            state = layer("encoder.layer." + i + ".", state);
        }
        List<Graph.Port> outputs = new ArrayList<>();
        for (Map.Entry<String, Integer> head : heads.entrySet()) {
            String bias = random(head.getKey() + ".bias", head.getValue());
            nodes.add(node("Add", head.getKey(), product(state, width, head.getValue()), bias));
            outputs.add(port(head.getKey(), Tensor.FLOAT, "batch", "length", "" + head.getValue()));
        }
        List<Graph.Port> inputs = List.of(
                port("input_ids", Tensor.INT64, "batch", "length"),
                port("token_type_ids", Tensor.INT64, "batch", "length"));
        return GraphWriter.write(new Graph(14, nodes, tensors, inputs, outputs));
    }

    private String layer(String at, String state) {
        int each = width / attentionHeads;
        String query = apart(linear(at + "attention.self.query", state, width, width), 0, 2, 1, 3);
        String key = apart(linear(at + "attention.self.key", state, width, width), 0, 2, 3, 1);
        String value = apart(linear(at + "attention.self.value", state, width, width), 0, 2, 1, 3);
        String scores = op("Div", op("MatMul", query, key), constant((float) Math.sqrt(each)));
        String seen = op("MatMul", op("Softmax", scores, new Node.Whole("axis", -1)), value);
        String joined = reshape(transpose(seen, 0, 2, 1, 3), 0, 0, width);
        String mixed = linear(at + "attention.output.dense", joined, width, width);
        String middle = norm(at + "attention.output.LayerNorm", op("Add", mixed, state));
        String wide = linear(at + "intermediate.dense", middle, width, 4 * width);
        String erf = op("Add", op("Erf", op("Div", wide, constant((float) Math.sqrt(2)))), constant(1));
        String bent = op("Mul", op("Mul", wide, erf), constant(.5f));
        return norm(at + "output.LayerNorm", op("Add", linear(at + "output.dense", bent, 4 * width, width), middle));
    }

    private String apart(String input, long... order) {
        return transpose(reshape(input, 0, 0, attentionHeads, width / attentionHeads), order);
    }

    private String linear(String name, String input, int inputs, int outputs) {
        return op("Add", random(name + ".bias", outputs), product(input, inputs, outputs));
    }

    private String product(String input, int inputs, int outputs) {
        return op("MatMul", input, random("weight" + names++, inputs, outputs));
    }

    private String norm(String name, String input) {
        Node.Wholes last = new Node.Wholes("axes", List.of(-1L));
        String centred = op("Sub", input, op("ReduceMean", input, last));
        String variance = op("ReduceMean", op("Mul", centred, centred), last);
        String root = op("Sqrt", op("Add", variance, constant(1e-6f)));
        String scaled = op("Mul", op("Div", centred, root), random(name + ".weight", width));
        return op("Add", scaled, random(name + ".bias", width));
    }

    private String gather(String table, int rows, String ids) {
        return op("Gather", random(table, rows, width), ids);
    }

    private String reshape(String input, long... shape) {
        String name = "shape" + names++;
        tensors.put(name, Tensor.of(name, shape, shape.length));
        return op("Reshape", input, name);
    }

    private String transpose(String input, long... order) {
        return op(
                "Transpose",
                input,
                new Node.Wholes("perm", Arrays.stream(order).boxed().toList()));
    }

    private String constant(float value) {
        String name = "constant" + names++;
        Tensor tensor = Tensor.of("", new float[] {value});
        nodes.add(new Node("Constant", "", List.of(), List.of(name), List.of(new Node.Value("value", tensor))));
        return name;
    }

    private String random(String name, int... shape) {
        float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * .2f + (name.endsWith("LayerNorm.weight") ? 1 : 0);
        }
        tensors.put(
                name,
                Tensor.of(name, values, Arrays.stream(shape).asLongStream().toArray()));
        return name;
    }

    private String op(String operator, String left, String right) {
        String output = "value" + names++;
        nodes.add(node(operator, output, left, right));
        return output;
    }

    private String op(String operator, String input, Node.Attribute... attributes) {
        String output = "value" + names++;
        nodes.add(new Node(operator, "", List.of(input), List.of(output), List.of(attributes)));
        return output;
    }

    private static Node node(String operator, String output, String... inputs) {
        return new Node(operator, "", List.of(inputs), List.of(output), List.of());
    }

    private static Graph.Port port(String name, int type, String... shape) {
        return new Graph.Port(name, type, List.of(shape));
    }
}
