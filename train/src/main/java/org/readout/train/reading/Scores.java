package org.readout.train.reading;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.readout.language.encoder.Head;
import org.readout.language.encoder.Windows;
import org.readout.language.encoder.WordPiece;

/**
 * How well a model reads held-out texts while it is trained: on gold tokens, trees by the best head of each word. The
 * figures that count are those of {@code readout bench}, on the product's own way.
 */
final class Scores {
    private final Network network;
    private final NDManager root;
    private final WordPiece wordPiece;

    Scores(Network network, NDManager root, WordPiece wordPiece) {
        this.network = network;
        this.root = root;
        this.wordPiece = wordPiece;
    }

    String of(Corpus corpus) {
        LabelledText kind = corpus.texts().getFirst();
        if (kind.roles() != null) {
            return spans(corpus, Head.ROLES, true);
        }
        if (kind.names() != null) {
            return spans(corpus, Head.NAMES, false);
        }
        return kind.syntax() != null ? syntax(corpus) : factuality(corpus);
    }

    interface Use {
        void of(Pass pass, float[] scores);
    }

    /** Runs the windows of a text through the network, one at a time. */
    void run(Corpus corpus, LabelledText text, Head head, Use use) {
        for (Batch.Row row : corpus.rows(text, wordPiece, Windows.LONGEST, new Random(0))) {
            try (NDManager manager = root.newSubManager()) {
                Pass pass = new Pass(network, manager, new Batch(List.of(row)), false);
                use.of(pass, pass.scores(head));
            }
        }
    }

    private String spans(Corpus corpus, Head head, boolean words) {
        long right = 0;
        long given = 0;
        long gold = 0;
        long exact = 0;
        long spansGiven = 0;
        long spansGold = 0;
        for (LabelledText text : corpus.texts()) {
            int n = text.words().size();
            float[][] scores = new float[n][];
            run(corpus, text, head, (pass, all) -> {
                int classes = all.length / pass.width();
                pass.each((r, w, token) -> scores[token] = Arrays.copyOfRange(all, w * classes, (w + 1) * classes));
            });
            int[] is = words ? text.rolesThere() : text.namesThere();
            int[] found = decode(scores);
            for (int i = 0; i < n; i++) {
                int a = (is[i] + 1) / 2;
                int b = (found[i] + 1) / 2;
                gold += a > 0 ? 1 : 0;
                given += b > 0 ? 1 : 0;
                right += a > 0 && a == b ? 1 : 0;
            }
            Set<Long> those = spans(is);
            Set<Long> these = spans(found);
            spansGold += those.size();
            spansGiven += these.size();
            these.retainAll(those);
            exact += these.size();
        }
        return String.format(
                Locale.ROOT,
                "token micro %.4f, exact spans %.4f",
                f(right, given, gold),
                f(exact, spansGiven, spansGold));
    }

    private static double f(long right, long given, long gold) {
        return 2.0 * right / Math.max(1, given + gold);
    }

    private static Set<Long> spans(int[] labels) {
        Set<Long> spans = new HashSet<>();
        for (int i = 0; i < labels.length; ) {
            int end = i + 1;
            if (labels[i] > 0) {
                int begin = labels[i] % 2 == 1 ? labels[i] : labels[i] - 1;
                while (end < labels.length && labels[end] == begin + 1) {
                    end++;
                }
                spans.add(((long) begin << 48) | ((long) i << 24) | end);
            }
            i = end;
        }
        return spans;
    }

    /** The best labels where what goes on has begun (Viterbi). */
    private static int[] decode(float[][] scores) {
        int n = scores.length;
        int classes = n == 0 ? 0 : scores[0].length;
        double[] before = new double[classes];
        int[][] from = new int[n][classes];
        for (int i = 0; i < n; i++) {
            double[] now = new double[classes];
            double max = 0;
            double sum = 0;
            for (float s : scores[i]) {
                max = Math.max(max, s);
            }
            for (float s : scores[i]) {
                sum += Math.exp(s - max);
            }
            for (int label = 0; label < classes; label++) {
                boolean on = label > 0 && label % 2 == 0;
                int best = -1;
                for (int p = 0; p < classes; p++) {
                    if ((!on || p == label || p == label - 1) && (best < 0 || before[p] > before[best])) {
                        best = p;
                    }
                }
                boolean illegal = on && i == 0;
                from[i][label] = best;
                now[label] = (illegal ? -1e9 : before[best]) + scores[i][label] - max - Math.log(sum);
            }
            before = now;
        }
        int[] labels = new int[n];
        int label = 0;
        for (int l = 1; l < classes; l++) {
            label = before[l] > before[label] ? l : label;
        }
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = label;
            label = from[i][label];
        }
        return labels;
    }

    private String syntax(Corpus corpus) {
        long[] count = new long[4]; // words, tags, heads, heads and relations
        for (LabelledText text : corpus.texts()) {
            LabelledText.Syntax gold = text.syntaxThere();
            run(corpus, text, Head.TAGS, (pass, tags) -> {
                int classes = tags.length / pass.width();
                int width = pass.width();
                float[] arcs = pass.arcScores().toFloatArray();
                int[] token = new int[width];
                long[] heads = new long[width];
                pass.each((r, w, t) -> {
                    token[w] = t;
                    count[0]++;
                    count[1] += best(tags, w * classes, classes) == gold.tags()[t] ? 1 : 0;
                    heads[w] = best(arcs, w * (width + 1), width + 1);
                });
                long[] below = new long[width];
                long[] above = new long[width];
                for (int w = 0; w < width; w++) {
                    below[w] = w;
                    above[w] = heads[w] == width ? w : heads[w];
                }
                try (NDManager manager = root.newSubManager()) {
                    float[] relations = pass.relationScores(manager.create(below), manager.create(above))
                            .toFloatArray();
                    int kinds = relations.length / width;
                    pass.each((r, w, t) -> {
                        boolean isRoot = heads[w] == width;
                        if ((isRoot ? -1 : token[(int) heads[w]]) == gold.heads()[t]) {
                            count[2]++;
                            if (isRoot || best(relations, w * kinds, kinds) == gold.relations()[t]) {
                                count[3]++;
                            }
                        }
                    });
                }
            });
        }
        return String.format(
                Locale.ROOT,
                "tags %.4f, UAS %.4f, LAS %.4f",
                (double) count[1] / count[0],
                (double) count[2] / count[0],
                (double) count[3] / count[0]);
    }

    private static int best(float[] values, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }

    private String factuality(Corpus corpus) {
        double[] s = new double[7]; // n, x, y, xx, yy, xy, absolute error
        for (LabelledText text : corpus.texts()) {
            run(
                    corpus,
                    text,
                    Head.FACTUALITY,
                    (pass, all) -> pass.each((r, w, t) -> {
                        double y = text.factualityThere()[t];
                        double x = Math.max(-3, Math.min(3, all[w]));
                        if (!Double.isNaN(y)) {
                            s[0]++;
                            s[1] += x;
                            s[2] += y;
                            s[3] += x * x;
                            s[4] += y * y;
                            s[5] += x * y;
                            s[6] += Math.abs(x - y);
                        }
                    }));
        }
        double r = (s[0] * s[5] - s[1] * s[2])
                / Math.sqrt(Math.max(1e-9, (s[0] * s[3] - s[1] * s[1]) * (s[0] * s[4] - s[2] * s[2])));
        return String.format(Locale.ROOT, "absolute error %.3f, r %.3f", s[6] / s[0], r);
    }
}
