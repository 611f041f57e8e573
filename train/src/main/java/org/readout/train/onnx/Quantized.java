package org.readout.train.onnx;

/**
 * Numbers as signed bytes with scales: symmetric, the largest of its column (or row) at 127. A scale for each column
 * costs nothing at run time and keeps what one scale for all would lose.
 *
 * @param bytes in the order of the numbers
 * @param scales what a byte is to be multiplied by
 */
record Quantized(byte[] bytes, float[] scales) {
    private static final int LARGEST = 127;

    /** A scale for each column. */
    static Quantized columns(float[] values, int columns) {
        float[] scales = new float[columns];
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]));
        }
        scale(scales);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / scales[i % columns]);
        }
        return new Quantized(bytes, scales);
    }

    /** A scale for each row. */
    static Quantized rows(float[] values, int columns) {
        float[] scales = new float[values.length / columns];
        for (int i = 0; i < values.length; i++) {
            scales[i / columns] = Math.max(scales[i / columns], Math.abs(values[i]));
        }
        scale(scales);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / scales[i / columns]);
        }
        return new Quantized(bytes, scales);
    }

    private static void scale(float[] largest) {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], 1e-9f) / LARGEST;
        }
    }
}
