/**
 * Network files in the ONNX format, read and written: as much of its protocol buffers (onnx.proto3, IR version 8) as a
 * transformer encoder needs. {@code train} makes the models with it, {@code bench} counts what they cost.
 */
@NullMarked
package org.readout.bench.onnx;

import org.jspecify.annotations.NullMarked;
