package org.readout.train.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.bench.onnx.Graph;
import org.readout.bench.onnx.Node;
import org.readout.bench.onnx.Tensor;

/**
 * Builds the network that ships: for each layer integer products for query, key and value, one fused attention, three
 * more integer products that quantise what they read, and normalisations that add. It takes one text at a time, or
 * several of one length: there is no mask, since windows are never padded.
 *
 * <p>Inputs: {@code input_ids} and {@code token_type_ids}, [batch, length] of 64-bit integers. Outputs: the heads, by
 * name, [batch, length, columns] of floats.
 */
public final class LeanGraph {
    /** Heads of at least as many columns are multiplied in integers; narrow ones cost little and stay exact. */
    private static final int WIDE = 128;

    private final Encoder encoder;
    private final boolean exact;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private LeanGraph(Encoder encoder, boolean exact) {
        this.encoder = encoder;
        this.exact = exact;
    }

    /** Whether a head of so many columns is multiplied in integers. */
    public static boolean isWide(int columns) {
        return columns >= WIDE;
    }

    public static Graph of(Encoder encoder) {
        return new LeanGraph(encoder, false).build();
    }

    /** The same network without integers, four times as large: to see what they cost. */
    public static Graph exact(Encoder encoder) {
        return new LeanGraph(encoder, true).build();
    }

    private Graph build() {
        String state = embeddings();
        List<Graph.Port> outputs = new ArrayList<>();
        for (int i = 0; i < encoder.layers().size(); i++) {
            state = layer("layer" + i + ".", encoder.layers().get(i), state);
            int layer = i;
            heads(
                    "layer" + i + ".heads.",
                    state,
                    encoder.heads().stream().filter(h -> h.layer() == layer).toList());
        }
        for (Encoder.Head head : encoder.heads()) {
            outputs.add(new Graph.Port(
                    head.name(),
                    Tensor.FLOAT,
                    List.of("batch", "length", "" + head.linear().outputs())));
        }
        List<Graph.Port> inputs = List.of(
                new Graph.Port("input_ids", Tensor.INT64, List.of("batch", "length")),
                new Graph.Port("token_type_ids", Tensor.INT64, List.of("batch", "length")));
        return new Graph(17, nodes, tensors, inputs, outputs);
    }

    private String embeddings() {
        words(encoder.words());
        put(table("positions", encoder.positions()));
        put(table("kinds", encoder.kinds()));
        put(Tensor.of("zero", new long[] {0}, 1));
        add("Gather", List.of("kinds", "token_type_ids"), "kind");
        add("Add", List.of("word", "kind"), "word.kind");
        add("Shape", List.of("input_ids"), "length", new Node.Whole("start", 1), new Node.Whole("end", 2));
        add("Slice", List.of("positions", "zero", "length", "zero"), "position");
        add("Add", List.of("word.kind", "position"), "embedded");
        norm("embeddings.norm", encoder.norm());
        add(
                "LayerNormalization",
                List.of("embedded", "embeddings.norm.gain", "embeddings.norm.bias"),
                "embeddings",
                new Node.Whole("axis", -1),
                new Node.Real("epsilon", encoder.epsilon()));
        return "embeddings";
    }

    private void words(Encoder.Table words) {
        if (exact) {
            put(table("words", words));
            add("Gather", List.of("words", "input_ids"), "word");
            return;
        }
        Quantized rows = Quantized.rows(words.values(), words.columns());
        put(new Tensor("words", Tensor.INT8, new long[] {words.rows(), words.columns()}, rows.bytes()));
        put(Tensor.of("words.scale", rows.scales(), words.rows(), 1));
        add("Gather", List.of("words", "input_ids"), "word.bytes");
        add("Gather", List.of("words.scale", "input_ids"), "word.scale");
        add("Cast", List.of("word.bytes"), "word.floats", new Node.Whole("to", Tensor.FLOAT));
        add("Mul", List.of("word.floats", "word.scale"), "word");
    }

    private String layer(String at, Encoder.Layer layer, String state) {
        String attended = attention(at, layer, state);
        product(at + "mix", layer.mix());
        norm(at + "mix.norm", layer.mixNorm());
        multiply(attended, at + "mix", at + "mixed");
        addNorm(at + "mixed", state, at + "mix.norm", at + "middle");
        product(at + "widen", layer.widen());
        multiply(at + "middle", at + "widen", at + "wide");
        fused("FastGelu", List.of(at + "wide"), at + "bent");
        product(at + "narrow", layer.narrow());
        norm(at + "narrow.norm", layer.narrowNorm());
        multiply(at + "bent", at + "narrow", at + "narrowed");
        addNorm(at + "narrowed", at + "middle", at + "narrow.norm", at + "state");
        return at + "state";
    }

    private String attention(String at, Encoder.Layer layer, String state) {
        List<String> parts = List.of(at + "query", at + "key", at + "value");
        product(parts.get(0), layer.query());
        product(parts.get(1), layer.key());
        product(parts.get(2), layer.value());
        multiplyAll(state, at + "asked", parts);
        fused("MultiHeadAttention", parts, at + "attended", new Node.Whole("num_heads", encoder.attentionHeads()));
        return at + "attended";
    }

    /** The narrow heads of a layer in one product, the wide ones in another, then taken apart. */
    private void heads(String at, String state, List<Encoder.Head> heads) {
        List<Encoder.Head> narrow =
                heads.stream().filter(h -> !isWide(h.linear().outputs())).toList();
        List<Encoder.Head> wide =
                heads.stream().filter(h -> isWide(h.linear().outputs())).toList();
        if (!narrow.isEmpty()) {
            Encoder.Linear all =
                    beside(narrow.stream().map(Encoder.Head::linear).toList());
            put(Tensor.of(at + "narrow.weight", all.weight(), all.inputs(), all.outputs()));
            put(Tensor.of(at + "narrow.bias", all.bias(), all.outputs()));
            add("MatMul", List.of(state, at + "narrow.weight"), at + "narrow.product");
            String out = narrow.size() == 1 ? narrow.getFirst().name() : at + "narrow";
            add("Add", List.of(at + "narrow.product", at + "narrow.bias"), out);
            apart(at + "narrow", narrow);
        }
        if (!wide.isEmpty()) {
            product(at + "wide", beside(wide.stream().map(Encoder.Head::linear).toList()));
            String out = wide.size() == 1 ? wide.getFirst().name() : at + "wide";
            multiply(state, at + "wide", out);
            apart(at + "wide", wide);
        }
    }

    private void apart(String joined, List<Encoder.Head> heads) {
        if (heads.size() > 1) {
            long[] sizes = heads.stream().mapToLong(h -> h.linear().outputs()).toArray();
            put(Tensor.of(joined + ".sizes", sizes, sizes.length));
            nodes.add(new Node(
                    "Split",
                    "",
                    List.of(joined, joined + ".sizes"),
                    heads.stream().map(Encoder.Head::name).toList(),
                    List.of(new Node.Whole("axis", -1))));
        }
    }

    /** Products of one input as one product, their columns side by side. */
    private static Encoder.Linear beside(List<Encoder.Linear> parts) {
        int inputs = parts.getFirst().inputs();
        int outputs = parts.stream().mapToInt(Encoder.Linear::outputs).sum();
        float[] weight = new float[inputs * outputs];
        float[] bias = new float[outputs];
        int column = 0;
        for (Encoder.Linear part : parts) {
            for (int row = 0; row < inputs; row++) {
                System.arraycopy(part.weight(), row * part.outputs(), weight, row * outputs + column, part.outputs());
            }
            System.arraycopy(part.bias(), 0, bias, column, part.outputs());
            column += part.outputs();
        }
        return new Encoder.Linear(inputs, outputs, weight, bias);
    }

    /** Quantises what comes in by its own range, multiplies in integers, scales back and adds the bias. */
    private void multiply(String input, String product, String output) {
        if (exact) {
            add("MatMul", List.of(input, product + ".weight"), product + ".product");
            add("Add", List.of(product + ".product", product + ".bias"), output);
            return;
        }
        List<String> inputs = List.of(input, product + ".weight", product + ".scale", "", product + ".bias");
        fused("DynamicQuantizeMatMul", inputs, output);
    }

    /** Several products of one input, which is quantised once. Quicker than one wide product that is then split. */
    private void multiplyAll(String input, String bytes, List<String> products) {
        if (exact) {
            products.forEach(p -> multiply(input, p, p));
            return;
        }
        List<String> quantised = List.of(bytes, bytes + ".scale", bytes + ".zero");
        nodes.add(new Node("DynamicQuantizeLinear", "", List.of(input), quantised, List.of()));
        for (String p : products) {
            List<String> inputs =
                    List.of(bytes, p + ".weight", bytes + ".scale", p + ".scale", bytes + ".zero", "", p + ".bias");
            fused("MatMulIntegerToFloat", inputs, p);
        }
    }

    private void product(String name, Encoder.Linear linear) {
        put(Tensor.of(name + ".bias", linear.bias(), linear.outputs()));
        if (exact) {
            put(Tensor.of(name + ".weight", linear.weight(), linear.inputs(), linear.outputs()));
            return;
        }
        Quantized columns = Quantized.columns(linear.weight(), linear.outputs());
        long[] shape = {linear.inputs(), linear.outputs()};
        put(new Tensor(name + ".weight", Tensor.INT8, shape, columns.bytes()));
        put(Tensor.of(name + ".scale", columns.scales(), linear.outputs()));
    }

    private void norm(String name, Encoder.Norm norm) {
        put(Tensor.of(name + ".gain", norm.gain(), encoder.width()));
        put(Tensor.of(name + ".bias", norm.bias(), encoder.width()));
    }

    private void addNorm(String input, String skip, String norm, String output) {
        fused(
                "SkipLayerNormalization",
                List.of(input, skip, norm + ".gain", norm + ".bias"),
                output,
                new Node.Real("epsilon", encoder.epsilon()));
    }

    private static Tensor table(String name, Encoder.Table table) {
        return Tensor.of(name, table.values(), table.rows(), table.columns());
    }

    private void put(Tensor tensor) {
        tensors.put(tensor.name(), tensor);
    }

    private void add(String operator, List<String> inputs, String output, Node.Attribute... attributes) {
        nodes.add(new Node(operator, "", inputs, List.of(output), Arrays.asList(attributes)));
    }

    private void fused(String operator, List<String> inputs, String output, Node.Attribute... attributes) {
        nodes.add(new Node(operator, Node.FUSED, inputs, List.of(output), Arrays.asList(attributes)));
    }
}
