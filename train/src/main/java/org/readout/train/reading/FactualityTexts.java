package org.readout.train.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Event factuality in the layout of the unified corpus (Stanovsky et al. 2017): a word on a line, number, form, score or
 * "_"; sentences apart by blank lines.
 */
final class FactualityTexts {
    private static final int SENTENCES = 40;

    private FactualityTexts() {}

    static List<LabelledText> read(Path file, long seed) throws IOException {
        Random random = new Random(seed);
        List<LabelledText> texts = new ArrayList<>();
        TextDraft text = new TextDraft();
        List<Float> scores = new ArrayList<>();
        boolean open = false;
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                open = false;
                if (text.sentences.cardinality() >= SENTENCES) {
                    texts.add(done(text, scores));
                    text = new TextDraft();
                    scores = new ArrayList<>();
                }
                continue;
            }
            String[] columns = line.split("\t");
            if (columns.length < 3) {
                throw new IOException(file + ": a line with " + columns.length + " columns: " + line);
            }
            if (!open) {
                open = true;
                text.beginSentence();
                if (random.nextInt(10) >= 4) {
                    text.beginParagraph();
                }
            }
            text.add(columns[1]);
            scores.add(columns[2].equals("_") ? Float.NaN : Float.parseFloat(columns[2]));
        }
        if (!text.isEmpty()) {
            texts.add(done(text, scores));
        }
        return texts;
    }

    private static LabelledText done(TextDraft text, List<Float> scores) {
        float[] values = new float[scores.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.get(i);
        }
        return new LabelledText(
                List.copyOf(text.words), text.sentences, text.paragraphs, null, null, null, values, null);
    }
}
