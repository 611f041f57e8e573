package org.readout.train.reading;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights in an ONNX file of a BERT encoder (onnx.proto3: ModelProto.graph = 7; GraphProto.node = 1, initializer = 5),
 * by the names that the encoder's authors gave them; those of a model as Readout ships it too ({@link ShippedTensors}).
 * Linear weights come out as [out, in]. Int8 weights, as {@code
 * readout train} writes them (with a scale for each column, or each row of a table), come out as the numbers that they
 * stand for.
 */
final class OnnxTensors {
    private static final int FLOAT = 1;
    private static final int INT8 = 3;

    private record Raw(int type, long[] shape, byte[] bytes) {}

    private record Node(String operation, List<String> inputs, List<String> outputs) {}

    private final Map<String, Raw> raw = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private OnnxTensors() {}

    /** @throws IOException naming the file when it is not such a model */
    static Map<String, Tensor> read(Path file) throws IOException {
        try {
            OnnxTensors tensors = new OnnxTensors();
            CodedInputStream in = CodedInputStream.newInstance(Files.readAllBytes(file));
            in.setSizeLimit(Integer.MAX_VALUE);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (tag >>> 3 == 7) {
                    tensors.graph(in.readBytes().newCodedInput());
                } else if (tag >>> 3 == 14) {
                    tensors.property(in.readBytes().newCodedInput());
                } else {
                    in.skipField(tag);
                }
            }
            return ShippedTensors.isShipped(tensors.raw.keySet())
                    ? ShippedTensors.named(tensors.raw.keySet(), tensors::values, tensors.metadata)
                    : tensors.named();
        } catch (IOException e) {
            throw new IOException(file + " is not an ONNX model: " + e.getMessage(), e);
        }
    }

    private void property(CodedInputStream in) throws IOException {
        String key = "";
        String value = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 1 -> key = in.readString();
                case 2 -> value = in.readString();
                default -> in.skipField(tag);
            }
        }
        metadata.put(key, value);
    }

    private void graph(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 1 -> node(in.readBytes().newCodedInput());
                case 5 -> tensor(in.readBytes().newCodedInput());
                default -> in.skipField(tag);
            }
        }
    }

    private void node(CodedInputStream in) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        String operation = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 1 -> inputs.add(in.readString());
                case 2 -> outputs.add(in.readString());
                case 4 -> operation = in.readString();
                default -> in.skipField(tag);
            }
        }
        nodes.add(new Node(operation, inputs, outputs));
    }

    private void tensor(CodedInputStream in) throws IOException {
        List<Long> shape = new ArrayList<>();
        int type = 0;
        String name = "";
        byte[] bytes = new byte[0];
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag) {
                case 1 << 3 -> shape.add(in.readInt64());
                case 1 << 3 | 2 -> {
                    CodedInputStream packed = in.readBytes().newCodedInput();
                    while (!packed.isAtEnd()) {
                        shape.add(packed.readInt64());
                    }
                }
                case 2 << 3 -> type = in.readInt32();
                case 4 << 3 | 2, 9 << 3 | 2 -> bytes = in.readByteArray();
                case 8 << 3 | 2 -> name = in.readString();
                default -> in.skipField(tag);
            }
        }
        raw.put(name, new Raw(type, shape.stream().mapToLong(Long::longValue).toArray(), bytes));
    }

    private Map<String, Tensor> named() {
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (Node node : nodes) {
            if (!node.operation().startsWith("MatMul")) {
                continue;
            }
            String weight = node.inputs().get(1);
            // Exporters name a product after its module: /encoder/layer.0/output/dense/MatMul_output_0.
            String product = node.outputs().getFirst();
            int end = product.indexOf("/MatMul_output_0");
            if (raw.containsKey(weight) && end > 0) {
                out.put(
                        product.substring(1, end).replace('/', '.') + ".weight",
                        values(weight).transposed());
            }
        }
        raw.forEach((name, tensor) -> {
            String plain = name.endsWith("_quantized") ? name.substring(0, name.length() - 10) : name;
            boolean read = tensor.type() == FLOAT || tensor.type() == INT8;
            if (read && (plain.startsWith("embeddings.") || (plain.startsWith("encoder.") && plain.equals(name)))) {
                if (!plain.endsWith("_scale")) {
                    out.put(plain, values(name));
                }
            }
        });
        if (raw.containsKey("head.weight")) {
            // The feasibility run's only head.
            out.put("head.roles.weight", values("head.weight").transposed());
            out.put("head.roles.bias", values("head.bias"));
        }
        return out;
    }

    private Raw raw(String name) {
        Raw tensor = raw.get(name);
        if (tensor == null) {
            throw new IllegalStateException("the model has no numbers " + name);
        }
        return tensor;
    }

    private Tensor values(String name) {
        Raw tensor = raw(name);
        if (tensor.type() == FLOAT) {
            return new Tensor(tensor.shape(), floats(tensor));
        }
        if (tensor.type() != INT8) {
            throw new IllegalStateException(name + " has numbers of a type that is not read: " + tensor.type());
        }
        Raw scale = raw(scale(name));
        float[] scales = floats(scale);
        boolean byRow = scale.shape().length == 2;
        int columns = (int) tensor.shape()[1];
        float[] values = new float[tensor.bytes().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.bytes()[i] * scales[byRow ? i / columns : i % columns];
        }
        return new Tensor(tensor.shape(), values);
    }

    /** What the scale of integers is called: as the feasibility run, as a product or as a table of ours names it. */
    private static String scale(String integers) {
        if (integers.endsWith("_quantized")) {
            return integers.replaceFirst("quantized$", "scale");
        }
        return integers.endsWith(".weight") ? integers.replaceFirst("weight$", "scale") : integers + ".scale";
    }

    private static float[] floats(Raw tensor) {
        float[] values = new float[tensor.bytes().length / 4];
        ByteBuffer.wrap(tensor.bytes())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}
