package org.readout.train.reading;

/** A named array's shape and values, outside any engine. */
record Tensor(long[] shape, float[] values) {}
