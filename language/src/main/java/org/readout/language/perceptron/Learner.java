package org.readout.language.perceptron;

/**
 * A classifier while it learns: an averaged perceptron (Collins 2002) over the same hashed rows as {@link Weights}. Used
 * by training only.
 */
public final class Learner {
    private final int classes;
    private final Weights rows;
    private final float[] weight;
    private final float[] total;
    private final int[] stamp;
    private int time = 1;

    public Learner(int bits, int classes) {
        this.classes = classes;
        this.rows = new Weights(bits, classes);
        this.weight = new float[(1 << bits) * classes];
        this.total = new float[weight.length];
        this.stamp = new int[weight.length];
    }

    public void score(int[] features, int count, float[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int f = 0; f < count; f++) {
            int at = rows.row(features[f]) * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += weight[at + c];
            }
        }
    }

    public void tick() {
        time++;
    }

    public void update(int[] features, int count, int right, int wrong) {
        for (int f = 0; f < count; f++) {
            int at = rows.row(features[f]) * classes;
            add(at + right, 1);
            add(at + wrong, -1);
        }
    }

    private void add(int i, float by) {
        total[i] += (time - stamp[i]) * weight[i];
        stamp[i] = time;
        weight[i] += by;
    }

    /** The averaged weights as they ship: scaled to shorts, the smallest dropped. */
    public Weights average(float least) {
        double most = 0;
        float[] mean = new float[weight.length];
        for (int i = 0; i < weight.length; i++) {
            mean[i] = (float) ((total[i] + (double) (time - stamp[i]) * weight[i]) / time);
            most = Math.max(most, Math.abs(mean[i]));
        }
        float scale = (float) Math.min(200, 8000 / Math.max(most, 1e-6));
        for (int i = 0; i < mean.length; i++) {
            if (Math.abs(mean[i]) >= least) {
                rows.set(i / classes, i % classes, (short) Math.round(mean[i] * scale));
            }
        }
        return rows;
    }
}
