package org.readout.train.onnx;

import java.util.List;

/**
 * The weights of a transformer encoder of the BERT family (Devlin et al. 2019) with linear heads on it.
 *
 * @param width of a hidden state
 * @param attentionHeads in each layer
 * @param epsilon added to the variance in every normalisation
 * @param words a row a word piece; {@code positions} a row a place; {@code kinds} a row a token type (or casing class)
 */
public record Encoder(
        int width,
        int attentionHeads,
        float epsilon,
        Table words,
        Table positions,
        Table kinds,
        Norm norm,
        List<Layer> layers,
        List<Head> heads) {

    /** Rows of numbers, one after the other. */
    public record Table(int rows, int columns, float[] values) {}

    /** {@code y = x W + b}; {@code weight} has a row an input. */
    public record Linear(int inputs, int outputs, float[] weight, float[] bias) {}

    /** Layer normalisation's gain and bias. */
    public record Norm(float[] gain, float[] bias) {}

    /** One layer: attention, then two products with a GELU between, each added to what came in and normalised. */
    public record Layer(
            Linear query,
            Linear key,
            Linear value,
            Linear mix,
            Norm mixNorm,
            Linear widen,
            Linear narrow,
            Norm narrowNorm) {}

    /** A named output. @param layer whose hidden state it reads, counted from 0 */
    public record Head(String name, int layer, Linear linear) {}
}
