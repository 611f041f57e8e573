package org.readout.language.attribution;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.RoleSpan;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Article;
import org.readout.model.Span;

/**
 * Finds the words of sources, cues and contents (PARC, Pareti 2012; PolNeAR, Newell et al. 2018). Thread-safe: share
 * one, close it at the end.
 */
public final class AttributionTagger implements AutoCloseable {
    private final WordPiece wordPiece;
    private final RoleModel model;

    private AttributionTagger(WordPiece wordPiece, RoleModel model) {
        this.wordPiece = wordPiece;
        this.model = model;
    }

    /**
     * Loads the model (24 MB) and its vocabulary from the program.
     *
     * @throws IllegalStateException when either is missing or damaged, with a message that says so
     */
    public static AttributionTagger load() {
        return new AttributionTagger(new WordPiece(RoleModel.vocabulary()), RoleModel.load());
    }

    /**
     * Tags an article.
     *
     * @param sentences in order; sentences of one block are read together
     * @param tokens all tokens, in order, as the sentences number them
     * @return runs of tokens with one role, in order, apart
     */
    public List<RoleSpan> tag(Article article, List<Sentence> sentences, List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        Pieces pieces = new Pieces();
        List<Windows.Range> paragraphs = new ArrayList<>();
        List<Integer> sentenceStarts = new ArrayList<>();
        for (int s = 0; s < sentences.size(); ) {
            int block = sentences.get(s).block();
            int first = pieces.size();
            for (; s < sentences.size() && sentences.get(s).block() == block; s++) {
                sentenceStarts.add(pieces.size());
                Span span = sentences.get(s).span();
                wordPiece.tokenize(article.text(), span.start(), span.end(), pieces);
            }
            paragraphs.add(new Windows.Range(first, pieces.size()));
        }
        boolean[] starts = new boolean[pieces.size() + 1];
        sentenceStarts.forEach(i -> starts[i] = true);
        float[] scores = score(pieces, Windows.pack(pieces, paragraphs, starts));
        return spans(tokens, TokenScores.of(tokens, pieces, scores));
    }

    private float[] score(Pieces pieces, List<List<Windows.Range>> windows) {
        float[] scores = new float[pieces.size() * RoleDecoder.LABELS];
        for (List<Windows.Range> window : windows) {
            long[] ids =
                    new long[1 + window.stream().mapToInt(r -> r.length() + 1).sum()];
            int at = 0;
            ids[at++] = wordPiece.start;
            for (Windows.Range range : window) {
                for (int p = range.first(); p < range.end(); p++) {
                    ids[at++] = pieces.id(p);
                }
                ids[at++] = wordPiece.separator;
            }
            float[] out = model.run(ids);
            at = 1;
            for (Windows.Range range : window) {
                System.arraycopy(
                        out,
                        at * RoleDecoder.LABELS,
                        scores,
                        range.first() * RoleDecoder.LABELS,
                        range.length() * RoleDecoder.LABELS);
                at += range.length() + 1;
            }
        }
        return scores;
    }

    private static List<RoleSpan> spans(List<Token> tokens, float[] scores) {
        byte[] labels = RoleDecoder.decode(scores);
        List<RoleSpan> spans = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (!RoleDecoder.begins(labels[i])) {
                continue;
            }
            int end = i + 1;
            while (end < labels.length && labels[end] == labels[i] + 1) {
                end++;
            }
            Span span = new Span(
                    tokens.get(i).span().start(), tokens.get(end - 1).span().end());
            spans.add(new RoleSpan(RoleDecoder.role(labels[i]), i, end, span, confidence(scores, i, end, labels[i])));
        }
        return List.copyOf(spans);
    }

    /** The mean probability of the role, begun or gone on. */
    private static double confidence(float[] scores, int first, int end, int begin) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += Math.exp(scores[i * RoleDecoder.LABELS + begin]);
            sum += Math.exp(scores[i * RoleDecoder.LABELS + begin + 1]);
        }
        return Math.min(1, sum / (end - first));
    }

    @Override
    public void close() {
        model.close();
    }
}
