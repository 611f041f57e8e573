package org.readout.train.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.language.encoder.Head;
import org.readout.train.onnx.LeanGraph;

/**
 * The weights of a model as {@link Export} writes it, by the names that a training knows them by: so that a training can
 * go on from what ships, a rounding to eight bits away from what it was.
 */
final class ShippedTensors {
    private static final Map<String, String> LINEAR = Map.of(
            "query", "attention.self.query",
            "key", "attention.self.key",
            "value", "attention.self.value",
            "mix", "attention.output.dense",
            "widen", "intermediate.dense",
            "narrow", "output.dense");

    private final Function<String, Tensor> values;
    private final Map<String, Tensor> named = new LinkedHashMap<>();

    private ShippedTensors(Function<String, Tensor> values) {
        this.values = values;
    }

    /** @param names of a file's tensors */
    static boolean isShipped(Set<String> names) {
        return names.contains("layer0.mix.weight");
    }

    /**
     * @param names of the file's tensors
     * @param values a tensor by its name, bytes as the numbers that they stand for
     * @param metadata of the file
     */
    static Map<String, Tensor> named(Set<String> names, Function<String, Tensor> values, Map<String, String> metadata) {
        ShippedTensors shipped = new ShippedTensors(values);
        shipped.embeddings();
        int layers = 0;
        while (names.contains("layer" + layers + ".mix.weight")) {
            shipped.layer("layer" + layers + ".", "encoder.layer." + layers + ".");
            layers++;
        }
        int tags = (int) metadata.getOrDefault("tags", "").lines().count();
        for (boolean wide : new boolean[] {false, true}) {
            shipped.heads("layer" + (layers - 1) + ".heads." + (wide ? "wide" : "narrow"), wide, tags);
        }
        shipped.relation(metadata.getOrDefault("relation", ""));
        return shipped.named;
    }

    private void embeddings() {
        named.put("embeddings.word_embeddings.weight", values.apply("words"));
        named.put("embeddings.position_embeddings.weight", values.apply("positions"));
        named.put(Network.CASING, values.apply("kinds"));
        norm("embeddings.norm", "embeddings.LayerNorm");
    }

    private void layer(String from, String to) {
        LINEAR.forEach((part, name) -> {
            named.put(
                    to + name + ".weight", values.apply(from + part + ".weight").transposed());
            named.put(to + name + ".bias", values.apply(from + part + ".bias"));
        });
        norm(from + "mix.norm", to + "attention.output.LayerNorm");
        norm(from + "narrow.norm", to + "output.LayerNorm");
    }

    private void norm(String from, String to) {
        named.put(to + ".weight", values.apply(from + ".gain"));
        named.put(to + ".bias", values.apply(from + ".bias"));
    }

    /** Heads stand side by side in one product, in their order. */
    private void heads(String from, boolean wide, int tags) {
        List<Head> heads = Stream.of(Head.values())
                .filter(h -> LeanGraph.isWide(h.size(tags)) == wide)
                .toList();
        float[] rows = values.apply(from + ".weight").transposed().values();
        float[] biases = values.apply(from + ".bias").values();
        int inputs = rows.length / biases.length;
        int at = 0;
        for (Head head : heads) {
            int end = at + head.size(tags);
            float[] own = Arrays.copyOfRange(rows, at * inputs, end * inputs);
            named.put(Network.name(head) + ".weight", new Tensor(new long[] {end - at, inputs}, own));
            named.put(Network.name(head) + ".bias", vector(Arrays.copyOfRange(biases, at, end)));
            at = end;
        }
    }

    /** Rows with their bias at the end, as {@link Export} puts them into the metadata. */
    private void relation(String written) {
        FloatBuffer numbers = ByteBuffer.wrap(Base64.getDecoder().decode(written))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        int columns = Head.ARC_BELOW.size(0);
        int rows = numbers.remaining() / (columns + 1);
        float[] weights = new float[rows * columns];
        float[] biases = new float[rows];
        for (int row = 0; row < rows; row++) {
            numbers.get(weights, row * columns, columns);
            biases[row] = numbers.get();
        }
        named.put("head.relation.weight", new Tensor(new long[] {rows, columns}, weights));
        named.put("head.relation.bias", vector(biases));
    }

    private static Tensor vector(float[] values) {
        return new Tensor(new long[] {values.length}, values);
    }
}
