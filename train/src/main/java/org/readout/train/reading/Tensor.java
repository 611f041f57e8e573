package org.readout.train.reading;

/** A named array's shape and values, outside any engine. */
record Tensor(long[] shape, float[] values) {
    /** A matrix with its rows as columns. */
    Tensor transposed() {
        int rows = (int) shape[0];
        int columns = (int) shape[1];
        float[] out = new float[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                out[c * rows + r] = values[r * columns + c];
            }
        }
        return new Tensor(new long[] {columns, rows}, out);
    }
}
