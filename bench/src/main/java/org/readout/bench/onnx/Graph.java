package org.readout.bench.onnx;

import java.util.List;
import java.util.Map;

/**
 * A network: operations in an order in which they can run, constants by name, and what goes in and out.
 *
 * @param operatorSet the version of ONNX's own operators
 */
public record Graph(
        int operatorSet, List<Node> nodes, Map<String, Tensor> tensors, List<Port> inputs, List<Port> outputs) {

    /**
     * A value that goes in or out.
     *
     * @param type an element type of {@link Tensor}
     * @param shape extents: a number, or a name for one that is known only when the network runs
     */
    public record Port(String name, int type, List<String> shape) {}
}
