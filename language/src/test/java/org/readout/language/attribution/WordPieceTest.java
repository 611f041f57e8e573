package org.readout.language.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.model.CodePoints;
import org.readout.model.Span;

class WordPieceTest {
    private static final List<String> VOCABULARY = RoleModel.vocabulary();
    private static final WordPiece WORD_PIECE = new WordPiece(VOCABULARY);

    static Stream<Arguments> golden() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordPieceTest.class.getResourceAsStream("wordpieces.tsv")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("# ")).toList().stream()
                    .map(l -> l.split("\t", 2))
                    .map(r -> Arguments.of(r[0], r[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void splitsAsTheReferenceDoes(String text, String expected) {
        Pieces pieces = new Pieces();
        WORD_PIECE.tokenize(text, 0, text.length(), pieces);
        CodePoints points = new CodePoints(text);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Span span = points.points(new Span(pieces.start(i), pieces.end(i)));
            written.add(VOCABULARY.get(pieces.id(i)) + "@" + span.start() + "-" + span.end());
        }
        assertThat(String.join(" ", written)).isEqualTo(expected);
    }

    @Test
    void piecesLieInTheRangeAskedForInOrderWhateverTheText() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                int point = random.nextInt(4) == 0 ? random.nextInt(0x110000) : 32 + random.nextInt(95);
                text.appendCodePoint(point);
            }
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            Pieces pieces = new Pieces();
            WORD_PIECE.tokenize(text, from, to, pieces);
            int last = from;
            for (int i = 0; i < pieces.size(); i++) {
                assertThat(pieces.start(i)).isGreaterThanOrEqualTo(from);
                assertThat(pieces.end(i)).isGreaterThan(pieces.start(i)).isLessThanOrEqualTo(to);
                assertThat(pieces.end(i)).isGreaterThanOrEqualTo(last);
                last = pieces.end(i);
            }
        }
    }

    @Test
    void markersWrittenInATextAreWordsLikeOthers() {
        Pieces pieces = new Pieces();
        WORD_PIECE.tokenize("[SEP]", 0, 5, pieces);
        assertThat(pieces.size()).isEqualTo(3);
        assertThat(pieces.id(1)).isNotEqualTo(WORD_PIECE.separator);
    }

    @Test
    void aWordOfTwoMillionLettersIsOneUnknownPiece() {
        String text = "a".repeat(2_000_000);
        Pieces pieces = new Pieces();
        WORD_PIECE.tokenize(text, 0, text.length(), pieces);
        assertThat(pieces.size()).isEqualTo(1);
        assertThat(pieces.id(0)).isEqualTo(WORD_PIECE.unknown);
        assertThat(pieces.end(0)).isEqualTo(2_000_000);
    }
}
