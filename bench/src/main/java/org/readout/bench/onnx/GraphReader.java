package org.readout.bench.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads ONNX files. Numbers of fields are those of onnx.proto3. */
public final class GraphReader {
    private GraphReader() {}

    /** @throws IOException when it is no ONNX file or cut */
    public static Graph read(byte[] file) throws IOException {
        List<Wire.Field> graph = List.of();
        int operatorSet = 0;
        for (Wire.Field field : Wire.fields(ByteBuffer.wrap(file))) {
            if (field.number() == 7) {
                graph = Wire.fields(field.bytes());
            } else if (field.number() == 8) {
                operatorSet = Math.max(operatorSet, ownOperatorSet(field));
            }
        }
        List<Node> nodes = new ArrayList<>();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        List<Graph.Port> inputs = new ArrayList<>();
        List<Graph.Port> outputs = new ArrayList<>();
        for (Wire.Field field : graph) {
            switch (field.number()) {
                case 1 -> nodes.add(node(field));
                case 5 -> {
                    Tensor tensor = tensor(field);
                    tensors.put(tensor.name(), tensor);
                }
                case 11 -> inputs.add(port(field));
                case 12 -> outputs.add(port(field));
                default -> {}
            }
        }
        if (nodes.isEmpty()) {
            throw new IOException("no ONNX file: it holds no network");
        }
        return new Graph(operatorSet, nodes, tensors, inputs, outputs);
    }

    private static int ownOperatorSet(Wire.Field set) throws IOException {
        int version = 0;
        for (Wire.Field field : Wire.fields(set.bytes())) {
            if (field.number() == 1 && !field.text().isEmpty()) {
                return 0;
            }
            version = field.number() == 2 ? (int) field.scalar() : version;
        }
        return version;
    }

    private static Node node(Wire.Field message) throws IOException {
        String operator = "";
        String domain = "";
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        List<Node.Attribute> attributes = new ArrayList<>();
        for (Wire.Field field : Wire.fields(message.bytes())) {
            switch (field.number()) {
                case 1 -> inputs.add(field.text());
                case 2 -> outputs.add(field.text());
                case 4 -> operator = field.text();
                case 5 -> attribute(field, attributes);
                case 7 -> domain = field.text();
                default -> {}
            }
        }
        return new Node(operator, domain, inputs, outputs, attributes);
    }

    private static void attribute(Wire.Field message, List<Node.Attribute> out) throws IOException {
        String name = "";
        List<Long> wholes = new ArrayList<>();
        Node.Attribute read = null;
        for (Wire.Field field : Wire.fields(message.bytes())) {
            switch (field.number()) {
                case 1 -> name = field.text();
                case 2 -> read = new Node.Real(name, Float.intBitsToFloat((int) field.scalar()));
                case 3 -> read = new Node.Whole(name, field.scalar());
                case 5 -> read = new Node.Value(name, tensor(field));
                case 8 -> field.integers(wholes);
                default -> {}
            }
        }
        if (!wholes.isEmpty()) {
            out.add(new Node.Wholes(name, List.copyOf(wholes)));
        } else if (read != null) {
            out.add(read);
        }
    }

    private static Tensor tensor(Wire.Field message) throws IOException {
        String name = "";
        int type = 0;
        List<Long> shape = new ArrayList<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        List<Long> wholes = new ArrayList<>();
        for (Wire.Field field : Wire.fields(message.bytes())) {
            switch (field.number()) {
                case 1 -> field.integers(shape);
                case 2 -> type = (int) field.scalar();
                case 4, 9 -> {
                    byte[] bytes = new byte[field.bytes().remaining()];
                    field.bytes().duplicate().get(bytes);
                    data.writeBytes(bytes);
                }
                case 5, 7 -> field.integers(wholes);
                case 8 -> name = field.text();
                default -> {}
            }
        }
        for (long whole : wholes) {
            int size = type == Tensor.INT64 ? Long.BYTES : type == Tensor.INT8 || type == Tensor.UINT8 ? 1 : 4;
            data.write(
                    ByteBuffer.allocate(Long.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(whole)
                            .array(),
                    0,
                    size);
        }
        return new Tensor(name, type, shape.stream().mapToLong(Long::longValue).toArray(), data.toByteArray());
    }

    /** name=1, type=2 { tensor_type=1 { elem_type=1, shape=2 { dim=1 { dim_value=1 | dim_param=2 } } } } */
    private static Graph.Port port(Wire.Field message) throws IOException {
        String name = "";
        int element = 0;
        List<String> shape = new ArrayList<>();
        for (Wire.Field field : Wire.fields(message.bytes())) {
            if (field.number() == 1) {
                name = field.text();
            } else if (field.number() == 2) {
                for (Wire.Field type :
                        Wire.fields(Wire.fields(field.bytes()).getFirst().bytes())) {
                    if (type.number() == 1) {
                        element = (int) type.scalar();
                    } else if (type.number() == 2) {
                        for (Wire.Field dimension : Wire.fields(type.bytes())) {
                            List<Wire.Field> extent = Wire.fields(dimension.bytes());
                            shape.add(extent.isEmpty() ? "any" : extent(extent.getFirst()));
                        }
                    }
                }
            }
        }
        return new Graph.Port(name, element, List.copyOf(shape));
    }

    private static String extent(Wire.Field field) {
        return field.isScalar() ? Long.toString(field.scalar()) : field.text();
    }
}
