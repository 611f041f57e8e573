package org.readout.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {
    private static ReadingModel model;
    private static WordPiece wordPiece;

    @BeforeAll
    static void load() {
        model = ReadingModel.load();
        wordPiece = new WordPiece(model.vocabulary);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static String shown(String token) {
        return Arrays.stream(wordPiece.pieces(token))
                .mapToObj(model.vocabulary::get)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
            talks      > talks
            Talks      > talks
            Zelensky   > ze ##len ##sky
            Erdoğan    > er ##dog ##an
            U.S.       > u . s .
            'll        > ' ll
            n't        > not
            N’T        > not
            “          > “
            --         > - -
            北京       > 北 京
            [SEP]      > [ sep ]
            """)
    void aTokenIsCutIntoThePiecesOfTheEncodersVocabulary(String token, String pieces) {
        assertThat(shown(token)).isEqualTo(pieces);
    }

    @Test
    void everyTokenHasAtLeastOnePieceAndAtMostEight() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String token = random.ints(1 + random.nextInt(40), 1, 0x2FFFF)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(wordPiece.pieces(token)).hasSizeBetween(1, WordPiece.MOST);
        }
        assertThat(wordPiece.pieces("")).hasSize(1);
        assertThat(wordPiece.pieces("a".repeat(2_000_000))).hasSize(1);
        assertThat(wordPiece.pieces("-".repeat(2_000_000))).hasSize(WordPiece.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "talks, LOWER",
        "Talks, CAPITALISED",
        "US, UPPER",
        "I, SINGLE",
        "McCain, MIXED",
        "iPhone, MIXED",
        "2025, DIGITS",
        "G7, DIGITS",
        "U.S., UPPER",
        "--, NONE",
        "Élysée, CAPITALISED"
    })
    void casingIsWhatTheLowerCaseVocabularyLoses(String token, Casing casing) {
        assertThat(Casing.of(token)).isEqualTo(casing);
    }

    @Test
    void windowsHoldEveryTokenOnceAndNeverTooMuch() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            int n = 1 + random.nextInt(1_500);
            List<String> words = random.ints(n, 0, 6)
                    .mapToObj(k -> List.of("the", "Zelensky", ",", "antidisestablishmentarianism", "2025", "n't")
                            .get(k))
                    .toList();
            java.util.BitSet sentences = new java.util.BitSet();
            java.util.BitSet paragraphs = new java.util.BitSet();
            paragraphs.set(0);
            sentences.set(0);
            for (int i = 1; i < n; i++) {
                sentences.set(i, random.nextInt(20) == 0);
                paragraphs.set(i, sentences.get(i) && random.nextInt(4) == 0);
            }
            int first = 60 + random.nextInt(Windows.LONGEST - 60);
            int next = 0;
            for (Window window : Windows.pack(wordPiece, words, sentences, paragraphs, first)) {
                assertThat(window.length()).isLessThanOrEqualTo(Windows.LONGEST);
                for (int token : window.tokens()) {
                    if (token >= 0) {
                        assertThat(token).isEqualTo(next++);
                    }
                }
            }
            assertThat(next).isEqualTo(n);
        }
    }
}
