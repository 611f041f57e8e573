package org.readout.bench.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.encoder.Encoder;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.language.syntax.SyntaxParser;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/**
 * Tokens, parts of speech, lemmas and arcs on the raw text of each sentence of a treebank, with our own tokens: F1 over
 * words with the same characters, as the CoNLL 2018 shared task counts.
 */
public final class SyntaxMeasure implements Measure {
    @Override
    public String name() {
        return "syntax";
    }

    @Override
    public String describes() {
        return "tokens, UPOS, XPOS, lemmas, UAS and LAS on CoNLL-U files, with our own tokens";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Segmenter segmenter = new Segmenter();
        SyntaxParser parser = SyntaxParser.load();
        Count count = new Count();
        try (Encoder encoder = Encoder.load();
                Stream<Path> files = Files.walk(data)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
                for (Gold gold : Gold.read(file)) {
                    count.add(gold, segmenter, encoder, parser);
                }
            }
        }
        if (count.sentences == 0) {
            throw new IOException(data + ": no .conllu file with sentences");
        }
        report.figure("sentences", count.sentences);
        report.figures("sentence", count.wholeSentences, count.ownSentences, count.sentences);
        report.figures("token", count.aligned, count.own, count.gold);
        report.figures("upos", count.pos, count.own, count.gold);
        report.figures("xpos", count.tag, count.own, count.gold);
        report.figures("lemma", count.lemma, count.own, count.gold);
        report.figures("uas", count.head, count.own, count.gold);
        report.figures("las", count.relation, count.own, count.gold);
        report.figure("sentences_per_second", count.sentences / (count.nanos / 1e9));
    }

    /** What is counted over all sentences. */
    private static final class Count {
        private long sentences;
        private long ownSentences;
        private long wholeSentences;
        private long own;
        private long gold;
        private long aligned;
        private long pos;
        private long tag;
        private long lemma;
        private long head;
        private long relation;
        private long nanos;

        void add(Gold g, Segmenter segmenter, Encoder encoder, SyntaxParser parser) {
            Article article = Article.builder("sentence", "text", g.text())
                    .blocks(List.of(new Block(new Span(0, g.text().length()), Block.Kind.PARAGRAPH)))
                    .build();
            long start = System.nanoTime();
            Segmentation cut = segmenter.segment(article);
            List<Sentence> found = cut.sentences();
            List<Token> tokens = parser.parse(found, cut.tokens(), encoder.read(found, cut.tokens()));
            nanos += System.nanoTime() - start;
            sentences++;
            ownSentences += found.size();
            wholeSentences += found.size() == 1 ? 1 : 0;
            own += tokens.size();
            gold += g.words().size();
            Map<Span, Token> bySpan = new HashMap<>();
            tokens.forEach(t -> bySpan.put(t.span(), t));
            for (Gold.Word word : g.words()) {
                Token token = word.end() > word.start() ? bySpan.get(new Span(word.start(), word.end())) : null;
                if (token != null) {
                    compare(g, word, token, tokens);
                }
            }
        }

        private void compare(Gold g, Gold.Word word, Token token, List<Token> tokens) {
            aligned++;
            pos += token.pos().name().equals(word.pos()) ? 1 : 0;
            tag += token.tag().equals(word.tag()) ? 1 : 0;
            lemma += token.lemma().equalsIgnoreCase(word.lemma()) ? 1 : 0;
            boolean sameHead;
            if (word.head() == 0) {
                sameHead = token.head() < 0;
            } else {
                Gold.Word goldHead = g.words().get(word.head() - 1);
                sameHead = token.head() >= 0
                        && tokens.get(token.head())
                                .span()
                                .equals(new Span(goldHead.start(), Math.max(goldHead.start(), goldHead.end())));
            }
            head += sameHead ? 1 : 0;
            String universal = word.relation().split(":")[0];
            relation += sameHead && token.relation().split(":")[0].equals(universal) ? 1 : 0;
        }
    }
}
