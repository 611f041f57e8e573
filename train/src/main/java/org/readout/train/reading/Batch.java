package org.readout.train.reading;

import java.util.List;
import org.readout.language.encoder.Window;

/** Windows of one corpus that are run together, padded to the longest. */
record Batch(List<Row> rows) {
    /** A window of a text. */
    record Row(LabelledText text, int[] sentenceOf, Window window) {}

    int longest() {
        return rows.stream().mapToInt(r -> r.window().length()).max().orElse(0);
    }

    int ids() {
        return rows.stream().mapToInt(r -> r.window().length()).sum();
    }
}
