package org.readout.bench.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.readout.bench.onnx.Graph;
import org.readout.bench.onnx.Node;
import org.readout.bench.onnx.Tensor;

/**
 * The integer products of a network and nothing else: what its weights ask of a processor for each token, whatever the
 * rest of the network costs.
 *
 * @param weights one matrix a product, a row an input
 */
record Products(List<Tensor> weights) {
    private static final int INT32 = 6;

    /** Those of a network: matrices of bytes that an operation other than a look-up reads. */
    static Products of(Graph graph) {
        List<Tensor> weights = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.operator().equals("Gather")) {
                continue;
            }
            for (String input : node.inputs()) {
                Tensor tensor = graph.tensors().get(input);
                if (tensor != null && tensor.type() == Tensor.INT8 && tensor.shape().length == 2) {
                    weights.add(tensor);
                }
            }
        }
        return new Products(weights);
    }

    /** How often one token makes the processor multiply two bytes and add. */
    long multiplications() {
        return weights.stream().mapToLong(w -> w.shape()[0] * w.shape()[1]).sum();
    }

    /** A network of plain integer products with these weights; inputs {@code in384} and the like, [tokens, width]. */
    Graph alone() {
        List<Node> nodes = new ArrayList<>();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        List<Graph.Port> outputs = new ArrayList<>();
        for (Tensor weight : weights) {
            String out = "product" + nodes.size();
            tensors.put(weight.name(), weight);
            nodes.add(new Node(
                    "MatMulInteger", "", List.of("in" + weight.shape()[0], weight.name()), List.of(out), List.of()));
            outputs.add(new Graph.Port(out, INT32, List.of("tokens", "" + weight.shape()[1])));
        }
        List<Graph.Port> inputs = widths().stream()
                .map(w -> new Graph.Port("in" + w, Tensor.UINT8, List.of("tokens", "" + w)))
                .toList();
        return new Graph(17, nodes, tensors, inputs, outputs);
    }

    /** The widths of what the products read. */
    TreeSet<Long> widths() {
        TreeSet<Long> widths = new TreeSet<>();
        weights.forEach(w -> widths.add(w.shape()[0]));
        return widths;
    }
}
