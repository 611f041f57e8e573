package org.readout.train.reading;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.readout.language.encoder.Head;

/** A batch run through the network: a vector for every word (its first piece's), and the loss of the labels it has. */
final class Pass {
    private static final float NEVER = -1e9f;
    /** A batch's losses are summed; the parts of a parse together count about as much as the tags. */
    private static final float ARC = 0.7f;

    private static final float RELATION = 0.5f;
    private static final float FACTUALITY = 0.7f;
    /** What a teacher says counts as much as the gold label beside it (Hinton et al. 2015). */
    private static final float TAUGHT = 0.5f;

    private final Network network;
    private final NDManager manager;
    private final Batch batch;
    /** For each row of the batch, its words: token numbers in the text. */
    private final List<int[]> tokens = new ArrayList<>();

    private final int width;
    /** [batch · width, hidden] */
    private final NDArray words;

    Pass(Network network, NDManager manager, Batch batch, boolean training) {
        this.network = network;
        this.manager = manager;
        this.batch = batch;
        int rows = batch.rows().size();
        int length = batch.longest();
        long[] ids = new long[rows * length];
        long[] casing = new long[rows * length];
        float[] mask = new float[rows * length];
        List<int[]> places = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            var window = batch.rows().get(r).window();
            System.arraycopy(window.ids(), 0, ids, r * length, window.length());
            System.arraycopy(window.casing(), 0, casing, r * length, window.length());
            java.util.Arrays.fill(mask, r * length, r * length + window.length(), 1f);
            int[] at = IntStream.range(0, window.length())
                    .filter(i -> window.tokens()[i] >= 0)
                    .toArray();
            places.add(at);
            tokens.add(IntStream.of(at).map(i -> window.tokens()[i]).toArray());
        }
        width = tokens.stream().mapToInt(t -> t.length).max().orElse(0);
        long[] first = new long[rows * width];
        for (int r = 0; r < rows; r++) {
            for (int w = 0; w < places.get(r).length; w++) {
                first[r * width + w] = (long) r * length + places.get(r)[w];
            }
        }
        boolean padded = batch.ids() < rows * length;
        Shape shape = new Shape(rows, length);
        NDArray encoded = network.encode(
                manager.create(ids, shape),
                manager.create(casing, shape),
                padded ? manager.create(mask, shape) : null,
                training);
        long hidden = encoded.getShape().get(2);
        words = network.dropped(Network.rows(encoded.reshape(-1, hidden), manager.create(first)), training);
    }

    /** The sum of the losses of all labels that the batch's texts have; null when it has none. */
    @Nullable
    NDArray loss() {
        List<NDArray> losses = new ArrayList<>();
        LabelledText kind = batch.rows().getFirst().text();
        if (kind.roles() != null) {
            add(losses, labels(Head.ROLES, (t, i) -> t.rolesThere()[i]), kind.taught() == null ? 1 : 1 - TAUGHT);
        }
        if (kind.taught() != null) {
            add(losses, taught(), kind.roles() == null ? 1 : TAUGHT);
        }
        if (kind.names() != null) {
            add(losses, labels(Head.NAMES, (t, i) -> t.namesThere()[i]), 1);
        }
        if (kind.syntax() != null) {
            add(losses, labels(Head.TAGS, (t, i) -> t.syntaxThere().tags()[i]), 1);
            add(losses, arcs(), ARC);
            add(losses, relations(), RELATION);
        }
        if (kind.factuality() != null) {
            add(losses, factuality(), FACTUALITY);
        }
        return losses.stream().reduce(NDArray::add).orElse(null);
    }

    private static void add(List<NDArray> losses, @Nullable NDArray loss, float weight) {
        if (loss != null) {
            losses.add(loss.mul(weight));
        }
    }

    private interface Label {
        int of(LabelledText text, int token);
    }

    private @Nullable NDArray labels(Head head, Label label) {
        List<Long> gold = new ArrayList<>();
        NDArray scores = network.head(words, head);
        long classes = scores.getShape().get(1);
        each((r, w, token) -> {
            int is = label.of(batch.rows().get(r).text(), token);
            if (is >= 0) {
                gold.add(((long) r * width + w) * classes + is);
            }
        });
        return crossEntropy(scores, gold);
    }

    private @Nullable NDArray crossEntropy(NDArray scores, List<Long> gold) {
        if (gold.isEmpty()) {
            return null;
        }
        return scores.logSoftmax(-1).reshape(-1).gather(longs(gold), 0).mean().neg();
    }

    /** The distance from what the teachers think of the words' roles. */
    private NDArray taught() {
        NDArray scores = network.head(words, Head.ROLES);
        int classes = (int) scores.getShape().get(1);
        float[] chances = new float[(int) scores.getShape().size()];
        int[] count = new int[1];
        each((r, w, token) -> {
            System.arraycopy(
                    batch.rows().get(r).text().taughtThere(),
                    token * classes,
                    chances,
                    (r * width + w) * classes,
                    classes);
            count[0]++;
        });
        return scores.logSoftmax(-1)
                .mul(manager.create(chances, scores.getShape()))
                .sum()
                .div(-Math.max(1, count[0]));
    }

    private NDArray longs(List<Long> values) {
        return manager.create(values.stream().mapToLong(Long::longValue).toArray());
    }

    /** [batch, width, width + 1]: for each word the score of each other word of its sentence, and of being the root. */
    NDArray arcScores() {
        int rows = batch.rows().size();
        NDArray dependent = network.head(words, Head.DEPENDENT).reshape(rows, width, -1);
        NDArray head = network.head(words, Head.HEAD).reshape(rows, width, -1);
        NDArray root = network.head(words, Head.ROOT).reshape(rows, width, 1);
        float scale = (float) (1 / Math.sqrt(dependent.getShape().get(2)));
        NDArray scores = dependent.mul(scale).matMul(head.transpose(0, 2, 1));
        return NDArrays.concat(new NDList(scores, root), 2).add(sentences());
    }

    private NDArray sentences() {
        int rows = batch.rows().size();
        float[] mask = new float[rows * width * (width + 1)];
        java.util.Arrays.fill(mask, NEVER);
        for (int r = 0; r < rows; r++) {
            int[] row = tokens.get(r);
            int[] sentence = batch.rows().get(r).sentenceOf();
            for (int w = 0; w < width; w++) {
                int at = (r * width + w) * (width + 1);
                mask[at + width] = 0;
                for (int h = 0; w < row.length && h < row.length; h++) {
                    if (h != w && sentence[row[h]] == sentence[row[w]]) {
                        mask[at + h] = 0;
                    }
                }
            }
        }
        return manager.create(mask, new Shape(rows, width, width + 1));
    }

    private @Nullable NDArray arcs() {
        List<Long> gold = new ArrayList<>();
        eachArc((r, w, head) -> gold.add(((long) r * width + w) * (width + 1) + (head < 0 ? width : head)));
        return crossEntropy(arcScores(), gold);
    }

    private @Nullable NDArray relations() {
        List<Long> below = new ArrayList<>();
        List<Long> above = new ArrayList<>();
        List<Long> gold = new ArrayList<>();
        long classes = network.parameter("head.relation.bias").getShape().get(0);
        eachArc((r, w, head) -> {
            if (head >= 0) {
                int token = tokens.get(r)[w];
                int is = batch.rows().get(r).text().syntaxThere().relations()[token];
                if (is >= 0) {
                    gold.add(below.size() * classes + is);
                    below.add((long) r * width + w);
                    above.add((long) r * width + head);
                }
            }
        });
        if (gold.isEmpty()) {
            return null;
        }
        return crossEntropy(relationScores(longs(below), longs(above)), gold);
    }

    /** [arcs, relations]. @param below words, as row · width + word */
    NDArray relationScores(NDArray below, NDArray above) {
        NDArray sum = network.head(Network.rows(words, below), Head.ARC_BELOW)
                .add(network.head(Network.rows(words, above), Head.ARC_ABOVE));
        return network.linear(sum.getNDArrayInternal().gelu(), "head.relation");
    }

    private @Nullable NDArray factuality() {
        List<Long> places = new ArrayList<>();
        List<Float> gold = new ArrayList<>();
        each((r, w, token) -> {
            float is = batch.rows().get(r).text().factualityThere()[token];
            if (!Float.isNaN(is)) {
                places.add((long) r * width + w);
                gold.add(is);
            }
        });
        if (gold.isEmpty()) {
            return null;
        }
        float[] values = new float[gold.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = gold.get(i);
        }
        NDArray off = network.head(Network.rows(words, longs(places)), Head.FACTUALITY)
                .reshape(-1)
                .sub(manager.create(values));
        return off.mul(off).add(1f).sqrt().mean().sub(1f);
    }

    interface Word {
        /** @param row of the batch @param word in the row @param token in the text */
        void at(int row, int word, int token);
    }

    void each(Word visitor) {
        for (int r = 0; r < tokens.size(); r++) {
            for (int w = 0; w < tokens.get(r).length; w++) {
                visitor.at(r, w, tokens.get(r)[w]);
            }
        }
    }

    /** Every word whose head is in the window; the third is the head's place in the row or −1. */
    private void eachArc(Word visitor) {
        for (int r = 0; r < tokens.size(); r++) {
            int[] row = tokens.get(r);
            int[] heads = batch.rows().get(r).text().syntaxThere().heads();
            for (int w = 0; w < row.length; w++) {
                int head = heads[row[w]];
                int at = head < 0 ? -1 : java.util.Arrays.binarySearch(row, head);
                if (head < 0 || at >= 0) {
                    visitor.at(r, w, at);
                }
            }
        }
    }

    int width() {
        return width;
    }

    /** Scores of a head, [batch · width][classes] flattened. */
    float[] scores(Head head) {
        return network.head(words, head).toFloatArray();
    }
}
