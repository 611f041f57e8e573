package org.readout.train.reading;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * AdamW (Loshchilov and Hutter 2019) with the gradient's norm clipped to one. Heads and casing, which begin from nothing,
 * learn faster than what was pretrained; word and position embeddings stay as they are, so that their int8 table loses
 * nothing.
 */
final class Adam {
    private static final float DECAY = 0.01f;
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float NEW = 5;

    /** A parameter in training, with its moments. */
    record Slot(String name, NDArray value, NDArray first, NDArray second) {}

    private final List<Slot> slots = new ArrayList<>();
    private int step;

    Adam(Map<String, NDArray> parameters, NDManager manager) {
        parameters.forEach((name, value) -> {
            if (isTrained(name)) {
                value.setRequiresGradient(true);
                slots.add(new Slot(name, value, manager.zeros(value.getShape()), manager.zeros(value.getShape())));
            }
        });
    }

    static boolean isTrained(String name) {
        return !name.equals("embeddings.word_embeddings.weight")
                && !name.equals("embeddings.position_embeddings.weight");
    }

    List<Slot> slots() {
        return slots;
    }

    int step() {
        return step;
    }

    void resume(int steps) {
        step = steps;
    }

    /** Takes the gradients that stand; returns false, and takes none, when they are not finite. */
    boolean update(NDManager manager, double rate) {
        Map<Slot, NDArray> gradients = new LinkedHashMap<>();
        double sum = 0;
        for (Slot slot : slots) {
            NDArray gradient = slot.value.getGradient();
            gradient.attach(manager);
            gradients.put(slot, gradient);
            NDArray norm = gradient.norm();
            norm.attach(manager);
            sum += Math.pow(norm.getFloat(), 2);
        }
        boolean finite = Double.isFinite(sum);
        if (finite) {
            step++;
            float scale = (float) Math.min(1, 1 / Math.max(1e-12, Math.sqrt(sum)));
            float correction = (float) (Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step)));
            gradients.forEach((slot, gradient) -> apply(slot, gradient, rate, correction, scale));
        }
        slots.forEach(s -> JniUtils.zeroGrad((PtNDArray) s.value));
        return finite;
    }

    private static void apply(Slot slot, NDArray gradient, double rate, float correction, float scale) {
        boolean isNew = slot.name.startsWith("head.") || slot.name.equals(Network.CASING);
        boolean decays = slot.name.endsWith("weight")
                && !slot.name.contains("LayerNorm")
                && !slot.name.startsWith("embeddings.");
        float own = (float) (isNew ? rate * NEW : rate);
        JniUtils.adamUpdate(
                (PtNDArray) slot.value,
                (PtNDArray) gradient,
                (PtNDArray) slot.first,
                (PtNDArray) slot.second,
                own,
                own * correction,
                decays ? DECAY : 0f,
                scale,
                -1f, // no clipping of single values: 0 would let only negative gradients through
                BETA1,
                BETA2,
                1e-8f,
                true);
    }
}
