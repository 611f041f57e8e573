package org.readout.train.reading;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.bench.onnx.GraphWriter;
import org.readout.language.encoder.Head;
import org.readout.train.onnx.Encoder;
import org.readout.train.onnx.LeanGraph;

/**
 * {@code readout train export FOLDER MODEL}: from a training's weights (or, while it runs, its last checkpoint) to the
 * int8 file that ships, with all that reading needs in its metadata, and the file's checksum beside it.
 */
public final class Export {
    private static final float EPSILON = 1e-12f;
    /** ModelProto.metadata_props in onnx.proto3. */
    private static final int METADATA = 14;

    private final Map<String, Tensor> weights;

    private Export(Map<String, Tensor> weights) {
        this.weights = weights;
    }

    /**
     * @param folder as {@link TrainReading} leaves it
     * @param pretrained what the training began with: a checkpoint lacks the weights that stay as they were
     * @param exact without integers, to compare: not what ships
     * @throws IOException naming the file that is missing or not what it should be
     */
    public static void run(Path folder, Path model, List<Path> pretrained, List<String> vocabulary, boolean exact)
            throws IOException {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (Path file : pretrained) {
            weights.putAll(OnnxTensors.read(file));
        }
        Path whole = folder.resolve("weights.bin");
        weights.putAll(Checkpoint.read(Files.exists(whole) ? whole : folder.resolve("checkpoint.bin"))
                .arrays());
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("vocabulary", String.join("\n", vocabulary));
        metadata.put("tags", Files.readString(folder.resolve("tags.txt")));
        metadata.put("relations", Files.readString(folder.resolve("relations.txt")));
        byte[] bytes = model(weights, metadata, exact);
        Files.write(model, bytes);
        Files.writeString(model.resolveSibling(model.getFileName() + ".sha256"), sha256(bytes) + "\n");
    }

    /** The bytes of a model file. @param metadata vocabulary and labels; the last map of arcs to relations is added */
    static byte[] model(Map<String, Tensor> weights, Map<String, String> metadata, boolean exact) throws IOException {
        Export export = new Export(weights);
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.put("relation", export.relation());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(GraphWriter.write(exact ? LeanGraph.exact(export.encoder()) : LeanGraph.of(export.encoder())));
        out.write(properties(all));
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Fields of a message may stand in any order, so that these follow the network. */
    private static byte[] properties(Map<String, String> metadata) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] value = entry.getValue().getBytes(StandardCharsets.UTF_8);
            out.writeTag(METADATA, 2);
            out.writeUInt32NoTag(
                    CodedOutputStream.computeByteArraySize(1, key) + CodedOutputStream.computeByteArraySize(2, value));
            out.writeByteArray(1, key);
            out.writeByteArray(2, value);
        }
        out.flush();
        return bytes.toByteArray();
    }

    private Tensor weight(String name) {
        Tensor tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the training has no weights " + name);
        }
        return tensor;
    }

    /** Rows of the last map of arcs to relations, each with its bias at the end. */
    private String relation() {
        Tensor map = weight("head.relation.weight");
        float[] bias = weight("head.relation.bias").values();
        int columns = (int) map.shape()[1];
        ByteBuffer bytes =
                ByteBuffer.allocate(bias.length * (columns + 1) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < bias.length; row++) {
            for (int c = 0; c < columns; c++) {
                bytes.putFloat(map.values()[row * columns + c]);
            }
            bytes.putFloat(bias[row]);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private Encoder encoder() {
        List<Encoder.Layer> layers = new ArrayList<>();
        for (int i = 0; weights.containsKey("encoder.layer." + i + ".output.dense.weight"); i++) {
            String at = "encoder.layer." + i + ".";
            layers.add(new Encoder.Layer(
                    linear(at + "attention.self.query"),
                    linear(at + "attention.self.key"),
                    linear(at + "attention.self.value"),
                    linear(at + "attention.output.dense"),
                    norm(at + "attention.output.LayerNorm"),
                    linear(at + "intermediate.dense"),
                    linear(at + "output.dense"),
                    norm(at + "output.LayerNorm")));
        }
        List<Encoder.Head> heads = Arrays.stream(Head.values())
                .map(h -> new Encoder.Head(h.output(), layers.size() - 1, linear(Network.name(h))))
                .toList();
        return new Encoder(
                weight("embeddings.LayerNorm.bias").values().length,
                weight("encoder.layer.0.attention.self.query.bias").values().length / Network.HEAD_SIZE,
                EPSILON,
                table("embeddings.word_embeddings.weight"),
                table("embeddings.position_embeddings.weight"),
                table(Network.CASING),
                norm("embeddings.LayerNorm"),
                List.copyOf(layers),
                heads);
    }

    private Encoder.Table table(String name) {
        Tensor tensor = weight(name);
        return new Encoder.Table((int) tensor.shape()[0], (int) tensor.shape()[1], tensor.values());
    }

    private Encoder.Norm norm(String name) {
        return new Encoder.Norm(
                weight(name + ".weight").values(), weight(name + ".bias").values());
    }

    /** From [out, in] to a row an input. */
    private Encoder.Linear linear(String name) {
        Tensor tensor = weight(name + ".weight");
        int out = (int) tensor.shape()[0];
        int in = (int) tensor.shape()[1];
        float[] rows = new float[in * out];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                rows[i * out + o] = tensor.values()[o * in + i];
            }
        }
        return new Encoder.Linear(in, out, rows, weight(name + ".bias").values());
    }
}
