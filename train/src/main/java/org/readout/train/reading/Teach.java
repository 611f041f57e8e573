package org.readout.train.reading;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.language.encoder.Head;
import org.readout.language.encoder.WordPiece;

/**
 * {@code readout train teach OUT.bin DATA TEACHERS [ARTICLES...]}: writes down what one or more trained networks, larger
 * than what ships as it may be, think of each word's role, in PolNeAR's training part and in articles without labels.
 * {@code readout train reading ... taught=OUT.bin} then trains a smaller one on it (Hinton et al. 2015).
 */
public final class Teach {
    private Teach() {}

    /**
     * @param out what to write
     * @param data folder that holds polnear
     * @param teachers folders as {@link TrainReading} leaves them, each with its pretrained ONNX file before it
     *     ("bge.onnx+teacher"), or ONNX files that have everything; what they think is averaged
     * @param articles folders or files without labels
     */
    public static void run(Path out, Path data, List<String> teachers, List<String> articles, List<String> vocabulary)
            throws IOException {
        List<LabelledText> texts = new ArrayList<>(AttributedTexts.read(data.resolve("polnear/train")));
        articles.forEach(a -> texts.addAll(AttributedTexts.unlabelled(Path.of(a))));
        WordPiece wordPiece = new WordPiece(vocabulary);
        List<float[]> chances = texts.stream()
                .map(t -> new float[t.words().size() * Head.ROLES.size(0)])
                .toList();
        for (String teacher : teachers) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Network network = new Network(weights(teacher), new Labels(List.of(), List.of()), manager, 0, 0);
                Scores scores = new Scores(network, manager, wordPiece);
                for (int i = 0; i < texts.size(); i++) {
                    add(scores, texts.get(i), chances.get(i), 1f / teachers.size());
                    if (i % 50 == 49) {
                        System.err.println(teacher + ": " + (i + 1) + " of " + texts.size() + " texts");
                    }
                }
            }
        }
        List<LabelledText> taught = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            LabelledText text = texts.get(i);
            taught.add(new LabelledText(
                    text.words(), text.sentences(), text.paragraphs(), text.roles(), null, null, null, chances.get(i)));
        }
        TaughtTexts.write(out, taught);
    }

    private static Map<String, Tensor> weights(String teacher) throws IOException {
        Map<String, Tensor> weights = new HashMap<>();
        for (String part : teacher.split("\\+")) {
            Path path = Path.of(part);
            weights.putAll(
                    Files.isDirectory(path)
                            ? Checkpoint.read(path.resolve("weights.bin")).arrays()
                            : OnnxTensors.read(path));
        }
        return weights;
    }

    /** Adds a teacher's chances, by its weight. A word that no window has keeps none. */
    private static void add(Scores scores, LabelledText text, float[] chances, float weight) {
        int classes = Head.ROLES.size(0);
        scores.run(
                new Corpus("", List.of(text), 1, false),
                text,
                Head.ROLES,
                (pass, all) -> pass.each((r, w, token) -> {
                    double max = Double.NEGATIVE_INFINITY;
                    for (int c = 0; c < classes; c++) {
                        max = Math.max(max, all[w * classes + c]);
                    }
                    double sum = 0;
                    for (int c = 0; c < classes; c++) {
                        sum += Math.exp(all[w * classes + c] - max);
                    }
                    for (int c = 0; c < classes; c++) {
                        chances[token * classes + c] += (float) (weight * Math.exp(all[w * classes + c] - max) / sum);
                    }
                }));
    }
}
