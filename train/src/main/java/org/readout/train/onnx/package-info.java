/**
 * From a trained network to the one that ships. Training exports an encoder in the common BERT layout (32-bit floats, a
 * dozen elementary operations a layer); {@link org.readout.train.onnx.Lean} writes the same function in 8-bit integers
 * and in the few fused operators that the runtime has fast kernels for.
 */
@NullMarked
package org.readout.train.onnx;

import org.jspecify.annotations.NullMarked;
