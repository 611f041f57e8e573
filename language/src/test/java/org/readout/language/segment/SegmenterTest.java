package org.readout.language.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.language.Sentence;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/** Paragraphs and what they are cut into. */
class SegmenterTest {
    private static final Segmenter SEGMENTER = new Segmenter();

    static Stream<Arguments> rows() throws IOException {
        InputStream file = Objects.requireNonNull(SegmenterTest.class.getResourceAsStream("sentences.txt"));
        List<Arguments> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String text = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("= ")) {
                    rows.add(Arguments.of(text, line.substring(2)));
                } else if (!line.isBlank() && !line.startsWith("# ")) {
                    text = line;
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void paragraphs(String text, String expected) {
        assertThat(shown(SEGMENTER.segment(article(text, Block.Kind.PARAGRAPH))))
                .isEqualTo(expected);
    }

    @Test
    void aHeadlineIsOneSentence() {
        String text = "No deal. No talks? What next for the U.S. Navy";
        assertThat(SEGMENTER.segment(article(text, Block.Kind.HEADLINE)).sentences())
                .extracting(Sentence::span)
                .containsExactly(new Span(0, text.length()));
    }

    @Test
    void sentencesNeverCrossBlocksEvenInsideAQuotation() {
        String text = "“We came in peace.\n\n“We leave in peace,” he said.";
        int second = text.indexOf("“We leave");
        Article article = Article.builder("a", "text", text)
                .blocks(List.of(
                        new Block(new Span(0, second - 2), Block.Kind.PARAGRAPH),
                        new Block(new Span(second, text.length()), Block.Kind.PARAGRAPH)))
                .build();
        assertThat(shown(SEGMENTER.segment(article)))
                .isEqualTo("“ We came in peace . ‖ “ We leave in peace , ” he said .");
    }

    @Test
    void blocksThatAreNotReadHaveNoSentences() {
        assertThat(SEGMENTER
                        .segment(article("Read more here. Subscribe now.", Block.Kind.OTHER))
                        .sentences())
                .isEmpty();
    }

    static Article article(String text, Block.Kind kind) {
        return Article.builder("a", "text", text)
                .blocks(List.of(new Block(new Span(0, text.length()), kind)))
                .build();
    }

    private static String shown(Segmentation cut) {
        return cut.sentences().stream()
                .map(s -> cut.tokens().subList(s.first(), s.end()).stream()
                        .map(t -> t.text())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" ‖ "));
    }
}
