package org.readout.bench.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Tokens, parts of speech, lemmas and arcs on the raw text of a treebank's sentences, with our own tokens: F1 over words
 * with the same characters, as the CoNLL 2018 shared task counts. Sentences end where the treebank ends them; a
 * document's are read beside each other, as those of an article are.
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
                List<Gold> document = new ArrayList<>();
                for (Gold gold : Gold.read(file)) {
                    if (!document.isEmpty() && document.getFirst().document() != gold.document()) {
                        count.add(document, segmenter, encoder, parser);
                        document = new ArrayList<>();
                    }
                    document.add(gold);
                }
                if (!document.isEmpty()) {
                    count.add(document, segmenter, encoder, parser);
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

        /** Reads a document's sentences, cut apart as the treebank has them, beside each other. */
        void add(List<Gold> document, Segmenter segmenter, Encoder encoder, SyntaxParser parser) {
            long start = System.nanoTime();
            List<Sentence> found = new ArrayList<>();
            List<Token> cut = new ArrayList<>();
            List<Integer> firsts = new ArrayList<>();
            for (Gold g : document) {
                Article article = Article.builder("sentence", "text", g.text())
                        .blocks(List.of(new Block(new Span(0, g.text().length()), Block.Kind.PARAGRAPH)))
                        .build();
                Segmentation own = segmenter.segment(article);
                int first = cut.size();
                firsts.add(first);
                for (Sentence s : own.sentences()) {
                    found.add(new Sentence(
                            found.size(), s.span(), first + s.first(), first + s.end(), g.paragraph(), s.kind()));
                }
                for (Token t : own.tokens()) {
                    cut.add(new Token(first + t.index(), t.span(), t.text(), t.lemma(), t.pos(), t.tag(), -1, ""));
                }
                ownSentences += own.sentences().size();
                wholeSentences += own.sentences().size() == 1 ? 1 : 0;
            }
            firsts.add(cut.size());
            List<Token> tokens = parser.parse(found, cut, encoder.read(found, cut));
            nanos += System.nanoTime() - start;
            for (int i = 0; i < document.size(); i++) {
                compare(document.get(i), tokens.subList(firsts.get(i), firsts.get(i + 1)), tokens);
            }
        }

        private void compare(Gold g, List<Token> own, List<Token> all) {
            sentences++;
            this.own += own.size();
            gold += g.words().size();
            Map<Span, Token> bySpan = new HashMap<>();
            own.forEach(t -> bySpan.put(t.span(), t));
            for (Gold.Word word : g.words()) {
                Token token = word.end() > word.start() ? bySpan.get(new Span(word.start(), word.end())) : null;
                if (token != null) {
                    compare(g, word, token, all);
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
