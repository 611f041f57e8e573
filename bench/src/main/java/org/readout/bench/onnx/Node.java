package org.readout.bench.onnx;

import java.util.List;

/**
 * One operation of a network.
 *
 * @param operator its name in its domain, such as {@code MatMul}
 * @param domain empty for ONNX's own operators
 * @param inputs names of values; an empty name leaves an optional one out
 * @param outputs names of values
 */
public record Node(
        String operator, String domain, List<String> inputs, List<String> outputs, List<Attribute> attributes) {
    /** The domain of ONNX Runtime's fused operators. */
    public static final String FUSED = "com.microsoft";

    /** A setting of an operation. */
    public sealed interface Attribute {
        String name();
    }

    /** A setting that is an integer. */
    public record Whole(String name, long value) implements Attribute {}

    /** A setting that is several integers. */
    public record Wholes(String name, List<Long> values) implements Attribute {}

    /** A setting that is a number. */
    public record Real(String name, float value) implements Attribute {}

    /** A setting that is a tensor: the value of a {@code Constant}. */
    public record Value(String name, Tensor value) implements Attribute {}
}
