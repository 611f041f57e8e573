package org.readout.train.reading;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.readout.language.encoder.Casing;
import org.readout.language.encoder.Head;

/**
 * BERT's encoder (Devlin et al. 2019) with an embedding for each token's casing in the place of token types, and the
 * heads. Parameters go by the names of the pretrained file; linear weights are kept as [out, in].
 */
final class Network {
    /** Numbers of one attention head; how many heads a layer has follows from its weights. */
    static final int HEAD_SIZE = 32;

    private static final float EPSILON = 1e-12f;
    static final String CASING = "embeddings.token_type_embeddings.weight";

    final Map<String, NDArray> parameters = new LinkedHashMap<>();
    final int layers;
    private final int hidden;
    private final float dropout;
    /** Factors of one for attention heads and inner numbers, whose gradients tell what these are worth; mostly none. */
    final Map<String, NDArray> gates = new LinkedHashMap<>();

    /**
     * @param pretrained arrays by name; a head that is not there begins at random
     * @param seed of what begins at random
     */
    Network(Map<String, Tensor> pretrained, Labels labels, NDManager manager, long seed, float dropout) {
        this.dropout = dropout;
        pretrained.forEach((name, tensor) -> parameters.put(name, create(manager, tensor)));
        hidden = (int) parameter("embeddings.LayerNorm.weight").getShape().get(0);
        int count = 0;
        while (parameters.containsKey("encoder.layer." + count + ".output.dense.weight")) {
            count++;
        }
        layers = count;
        Random random = new Random(seed);
        for (Head head : Head.values()) {
            linear(manager, name(head), head.size(labels.tags().size()), hidden, random);
        }
        linear(manager, "head.relation", labels.relations().size(), Head.ARC_BELOW.size(0), random);
        casing(manager);
    }

    /** @throws IllegalArgumentException when what the training began with lacks it */
    NDArray parameter(String name) {
        NDArray parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("the pretrained encoder has no weights " + name);
        }
        return parameter;
    }

    static String name(Head head) {
        return "head." + head.output();
    }

    private static NDArray create(NDManager manager, Tensor tensor) {
        return manager.create(tensor.values(), new Shape(tensor.shape()));
    }

    private void linear(NDManager manager, String name, int out, int in, Random random) {
        NDArray present = parameters.get(name + ".weight");
        if (present != null && present.getShape().get(0) == out) {
            return;
        }
        float[] weights = new float[out * in];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * 0.02);
        }
        parameters.put(name + ".weight", manager.create(weights, new Shape(out, in)));
        parameters.put(name + ".bias", manager.zeros(new Shape(out)));
    }

    /** A row for each casing, all beginning as the pretrained first token type. */
    private void casing(NDManager manager) {
        NDArray types = parameter(CASING);
        int rows = Casing.values().length + 1;
        if (types.getShape().get(0) == rows) {
            return;
        }
        float[] first = types.toFloatArray();
        float[] all = new float[rows * hidden];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(first, 0, all, r * hidden, hidden);
        }
        parameters.put(CASING, manager.create(all, new Shape(rows, hidden)));
    }

    NDArray linear(NDArray x, String name) {
        return x.getNDArrayInternal()
                .linear(x, parameter(name + ".weight"), parameter(name + ".bias"))
                .get(0);
    }

    NDArray head(NDArray x, Head head) {
        return linear(x, name(head));
    }

    private NDArray normalized(NDArray x, String name) {
        return x.getNDArrayInternal()
                .layerNorm(x, new Shape(hidden), parameter(name + ".weight"), parameter(name + ".bias"), EPSILON)
                .get(0);
    }

    NDArray dropped(NDArray x, boolean training) {
        return training && dropout > 0
                ? x.getNDArrayInternal().dropout(x, dropout, true).get(0)
                : x;
    }

    private NDArray embedded(NDArray ids, String name) {
        return rows(parameter("embeddings." + name + "_embeddings.weight"), ids);
    }

    /** The rows of a matrix; gradients reach it. */
    static NDArray rows(NDArray matrix, NDArray indices) {
        NDList found = indices.getNDArrayInternal().embedding(indices, matrix, SparseFormat.DENSE);
        return found.get(0);
    }

    /**
     * @param ids [batch, length], int64
     * @param casing as ids
     * @param mask [batch, length], 1 for ids and 0 for padding; null when there is none
     * @return [batch, length, hidden]
     */
    NDArray encode(NDArray ids, NDArray casing, @Nullable NDArray mask, boolean training) {
        long batch = ids.getShape().get(0);
        long length = ids.getShape().get(1);
        int size = HEAD_SIZE;
        NDManager manager = ids.getManager();
        NDArray positions = manager.arange((int) length).toType(DataType.INT64, false);
        NDArray x = embedded(ids, "word").add(embedded(positions, "position")).add(embedded(casing, "token_type"));
        x = dropped(normalized(x, "embeddings.LayerNorm"), training);
        NDArray bias = mask == null ? null : mask.sub(1f).mul(1e9f).reshape(batch, 1, 1, length);
        float scale = (float) (1 / Math.sqrt(size));
        for (int layer = 0; layer < layers; layer++) {
            String at = "encoder.layer." + layer + ".";
            long heads = parameter(at + "attention.self.query.bias").getShape().get(0) / size;
            NDArray query = linear(x, at + "attention.self.query")
                    .mul(scale)
                    .reshape(batch, length, heads, size)
                    .transpose(0, 2, 1, 3);
            NDArray key = linear(x, at + "attention.self.key")
                    .reshape(batch, length, heads, size)
                    .transpose(0, 2, 3, 1);
            NDArray value = linear(x, at + "attention.self.value")
                    .reshape(batch, length, heads, size)
                    .transpose(0, 2, 1, 3);
            NDArray scores = query.matMul(key);
            if (bias != null) {
                scores = scores.add(bias);
            }
            NDArray context = gated(scores.softmax(-1).matMul(value), heads(layer))
                    .transpose(0, 2, 1, 3)
                    .reshape(batch, length, heads * size);
            x = normalized(
                    dropped(linear(context, at + "attention.output.dense"), training)
                            .add(x),
                    at + "attention.output.LayerNorm");
            NDArray inner = linear(x, at + "intermediate.dense");
            inner = gated(inner.getNDArrayInternal().gelu(), inner(layer));
            x = normalized(dropped(linear(inner, at + "output.dense"), training).add(x), at + "output.LayerNorm");
        }
        return x;
    }

    private NDArray gated(NDArray x, String name) {
        NDArray gate = gates.get(name);
        return gate == null ? x : x.mul(gate);
    }

    static String heads(int layer) {
        return "heads " + layer;
    }

    static String inner(int layer) {
        return "inner " + layer;
    }
}
