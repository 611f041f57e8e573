package org.readout.bench.attribution;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Document;
import org.readout.language.RoleSpan;
import org.readout.language.attribution.AttributionTagger;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/**
 * From a corpus's text to a document with the layers that attribution rests on: sentences, tokens and roles. Every line
 * is a paragraph, as the corpus counts spans in all of them. Thread-safe.
 */
public final class Annotation implements AutoCloseable {
    private final Segmenter segmenter = new Segmenter();
    private final AttributionTagger tagger = AttributionTagger.load();

    /** The article that a corpus's text is. */
    public static Article article(String name, String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                Span line = trimmed(text, start, i);
                if (!line.isEmpty()) {
                    blocks.add(new Block(line, Block.Kind.PARAGRAPH));
                }
                start = i + 1;
            }
        }
        return Article.builder(name, "text", text).blocks(blocks).build();
    }

    private static Span trimmed(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isWhite(text.charAt(first))) {
            first++;
        }
        while (last > first && isWhite(text.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The document with roles, without syntax, names and times. */
    public Document analyse(Article article) {
        Segmentation segmentation = segmenter.segment(article);
        List<RoleSpan> roles = tagger.tag(article, segmentation.sentences(), segmentation.tokens());
        return with(article, segmentation, roles);
    }

    static Document with(Article article, Segmentation segmentation, List<RoleSpan> roles) {
        return new Document(
                article, segmentation.sentences(), segmentation.tokens(), List.of(), List.of(), List.of(), roles);
    }

    @Override
    public void close() {
        tagger.close();
    }
}
