package org.readout.train.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.readout.language.encoder.Window;
import org.readout.language.encoder.Windows;
import org.readout.language.encoder.WordPiece;

/**
 * One source of labelled texts.
 *
 * @param share how much of it one round reads: 1 all, .5 every other text, 2 all of it twice
 * @param reshape whether now and then a sentence's capitals are changed
 */
record Corpus(String name, List<LabelledText> texts, double share, boolean reshape) {
    private static final int CHUNK = 400;

    /** One text of so many, always the same ones. */
    Corpus every(int step) {
        return new Corpus(
                name,
                IntStream.range(0, texts.size())
                        .filter(i -> i % step == 0)
                        .mapToObj(texts::get)
                        .toList(),
                share,
                reshape);
    }

    /** One round's batches, about as many ids each. */
    List<Batch> batches(WordPiece wordPiece, int ids, Random random) {
        List<Batch.Row> rows = new ArrayList<>();
        double left = share;
        while (left > 0) {
            List<LabelledText> order = new ArrayList<>(texts);
            Collections.shuffle(order, random);
            int count = (int) Math.round(Math.min(1, left) * order.size());
            for (LabelledText text : order.subList(0, count)) {
                rows.addAll(
                        rows(text, wordPiece, Windows.LONGEST / 4 + random.nextInt(Windows.LONGEST * 3 / 4), random));
            }
            left -= 1;
        }
        Collections.shuffle(rows, random);
        List<Batch> batches = new ArrayList<>();
        for (int c = 0; c < rows.size(); c += CHUNK) {
            List<Batch.Row> chunk = new ArrayList<>(rows.subList(c, Math.min(rows.size(), c + CHUNK)));
            chunk.sort(Comparator.comparingInt(r -> r.window().length()));
            List<Batch.Row> batch = new ArrayList<>();
            for (Batch.Row row : chunk) {
                if (!batch.isEmpty() && (batch.size() + 1) * row.window().length() > ids) {
                    batches.add(new Batch(List.copyOf(batch)));
                    batch.clear();
                }
                batch.add(row);
            }
            if (!batch.isEmpty()) {
                batches.add(new Batch(List.copyOf(batch)));
            }
        }
        return batches;
    }

    /** A text's windows. @param random for reshaping, or with {@code first} the longest for none */
    List<Batch.Row> rows(LabelledText text, WordPiece wordPiece, int first, Random random) {
        List<String> words = reshape ? reshaped(text, random) : text.words();
        int[] sentenceOf = text.sentenceOf();
        List<Batch.Row> rows = new ArrayList<>();
        for (Window window : Windows.pack(wordPiece, words, text.sentences(), text.paragraphs(), first)) {
            rows.add(new Batch.Row(text, sentenceOf, window));
        }
        return rows;
    }

    private static List<String> reshaped(LabelledText text, Random random) {
        List<String> words = new ArrayList<>(text.words().size());
        for (int from = 0; from < text.words().size(); ) {
            int next = text.sentences().nextSetBit(from + 1);
            int end = next < 0 ? text.words().size() : next;
            words.addAll(TextDraft.reshaped(text.words().subList(from, end), random));
            from = end;
        }
        return words;
    }
}
