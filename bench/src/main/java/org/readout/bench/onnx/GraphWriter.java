package org.readout.bench.onnx;

import org.readout.bench.onnx.Wire.Message;

/** Writes ONNX files. Numbers of fields are those of onnx.proto3. */
public final class GraphWriter {
    private static final int IR_VERSION = 8;

    private GraphWriter() {}

    /** The network as a file. */
    public static byte[] write(Graph graph) {
        Message out = new Message();
        for (Node node : graph.nodes()) {
            out.message(1, node(node));
        }
        out.text(2, "readout");
        for (Tensor tensor : graph.tensors().values()) {
            out.message(5, tensor(tensor));
        }
        graph.inputs().forEach(port -> out.message(11, port(port)));
        graph.outputs().forEach(port -> out.message(12, port(port)));
        return new Message()
                .integer(1, IR_VERSION)
                .text(2, "readout")
                .message(7, out)
                .message(8, new Message().text(1, "").integer(2, graph.operatorSet()))
                .message(8, new Message().text(1, Node.FUSED).integer(2, 1))
                .bytes();
    }

    private static Message node(Node node) {
        Message out = new Message();
        node.inputs().forEach(name -> out.text(1, name));
        node.outputs().forEach(name -> out.text(2, name));
        out.text(3, node.operator() + " " + node.outputs().getFirst()).text(4, node.operator());
        node.attributes().forEach(attribute -> out.message(5, attribute(attribute)));
        if (!node.domain().isEmpty()) {
            out.text(7, node.domain());
        }
        return out;
    }

    private static Message attribute(Node.Attribute attribute) {
        Message out = new Message().text(1, attribute.name());
        switch (attribute) {
            case Node.Real(String name, float value) -> out.real(2, value).integer(20, 1);
            case Node.Whole(String name, long value) -> out.integer(3, value).integer(20, 2);
            case Node.Value(String name, Tensor value) ->
                out.message(5, tensor(value)).integer(20, 4);
            case Node.Wholes(String name, java.util.List<Long> values) -> {
                values.forEach(value -> out.integer(8, value));
                out.integer(20, 7);
            }
        }
        return out;
    }

    private static Message tensor(Tensor tensor) {
        Message out = new Message();
        for (long extent : tensor.shape()) {
            out.integer(1, extent);
        }
        return out.integer(2, tensor.type()).text(8, tensor.name()).bytes(9, tensor.data());
    }

    private static Message port(Graph.Port port) {
        Message shape = new Message();
        for (String extent : port.shape()) {
            boolean number = !extent.isEmpty() && extent.chars().allMatch(c -> c >= '0' && c <= '9');
            Message dimension = new Message();
            shape.message(1, number ? dimension.integer(1, Long.parseLong(extent)) : dimension.text(2, extent));
        }
        Message type = new Message().integer(1, port.type()).message(2, shape);
        return new Message().text(1, port.name()).message(2, new Message().message(1, type));
    }
}
