package org.readout.bench.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A constant of a network.
 *
 * @param type an ONNX element type, such as {@link #FLOAT}
 * @param shape its extent in each dimension; empty for a single number
 * @param data the elements, row by row, little-endian
 */
public record Tensor(String name, int type, long[] shape, byte[] data) {
    public static final int FLOAT = 1;
    public static final int UINT8 = 2;
    public static final int INT8 = 3;
    public static final int INT64 = 7;

    /** A tensor of 32-bit floating point numbers. */
    public static Tensor of(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Tensor(name, FLOAT, shape, bytes.array());
    }

    /** A tensor of 64-bit integers. */
    public static Tensor of(String name, long[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return new Tensor(name, INT64, shape, bytes.array());
    }

    /** @throws IllegalStateException when it holds something else than floats */
    public float[] floats() {
        if (type != FLOAT) {
            throw new IllegalStateException(this + " holds no floats");
        }
        float[] values = new float[data.length / Float.BYTES];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /** The extent of a dimension. */
    public int extent(int dimension) {
        return Math.toIntExact(shape[dimension]);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(shape) + " of type " + type;
    }
}
