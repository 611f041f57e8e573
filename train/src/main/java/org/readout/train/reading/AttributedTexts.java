package org.readout.train.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.bench.attribution.GoldArticle;
import org.readout.bench.attribution.PolNear;
import org.readout.language.RoleSpan.Role;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.segment.Segmentation;
import org.readout.language.segment.Segmenter;
import org.readout.model.Article;
import org.readout.model.Span;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;

/** PolNeAR's articles, cut into tokens as the product cuts them. Where spans overlap, the one that begins first wins. */
final class AttributedTexts {
    private AttributedTexts() {}

    static List<LabelledText> read(Path folder) throws IOException {
        Segmenter segmenter = new Segmenter();
        Reader reader = new Reader(ReadOptions.usual());
        List<LabelledText> texts = new ArrayList<>();
        for (GoldArticle gold : PolNear.read(folder)) {
            Segmentation parts = segmenter.segment(article(reader, gold));
            texts.add(text(parts, roles(gold, parts.tokens())));
        }
        return texts;
    }

    /** Articles in whatever format the product reads, without roles: for a teacher to read. */
    static List<LabelledText> unlabelled(Path articles) {
        Segmenter segmenter = new Segmenter();
        List<LabelledText> texts = new ArrayList<>();
        new Reader(ReadOptions.usual())
                .read(
                        articles.toString(),
                        article -> texts.add(text(segmenter.segment(article), null)),
                        problem -> System.err.println("skipped " + problem.input() + ": " + problem.reason()));
        return texts;
    }

    private static LabelledText text(Segmentation parts, int @Nullable [] roles) {
        BitSet sentences = new BitSet();
        BitSet paragraphs = new BitSet();
        int block = -1;
        for (Sentence sentence : parts.sentences()) {
            sentences.set(sentence.first());
            if (sentence.block() != block) {
                paragraphs.set(sentence.first());
                block = sentence.block();
            }
        }
        List<String> words = parts.tokens().stream().map(Token::text).toList();
        return new LabelledText(words, sentences, paragraphs, roles, null, null, null, null);
    }

    private static Article article(Reader reader, GoldArticle gold) {
        List<Article> read = new ArrayList<>();
        reader.read(gold.name() + ".txt", gold.text().getBytes(StandardCharsets.UTF_8), read::add, problem -> {});
        boolean whole = read.size() == 1 && read.getFirst().text().equals(gold.text());
        return whole
                ? read.getFirst()
                : Article.builder(gold.name(), "text", gold.text()).build();
    }

    private record Fragment(Span span, int begin) {}

    private static int[] roles(GoldArticle gold, List<Token> tokens) {
        List<Fragment> fragments = new ArrayList<>();
        for (GoldArticle.Attribution a : gold.attributions()) {
            a.source().forEach(s -> fragments.add(new Fragment(s, begin(Role.SOURCE))));
            a.cue().forEach(s -> fragments.add(new Fragment(s, begin(Role.CUE))));
            a.content().forEach(s -> fragments.add(new Fragment(s, begin(Role.CONTENT))));
        }
        fragments.sort(Comparator.comparingInt(f -> f.span().start()));
        int[] labels = new int[tokens.size()];
        for (Fragment fragment : fragments) {
            boolean first = true;
            for (int i = 0; i < labels.length; i++) {
                Span token = tokens.get(i).span();
                if (token.start() < fragment.span().end()
                        && token.end() > fragment.span().start()
                        && labels[i] == 0) {
                    labels[i] = first ? fragment.begin() : fragment.begin() + 1;
                    first = false;
                }
            }
        }
        return labels;
    }

    private static int begin(Role role) {
        return 1 + 2 * role.ordinal();
    }
}
