package org.readout.language.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Block;
import org.readout.model.Limits;

/** What holds for any text, and how long it may take. */
class HostileTextTest {
    private static final Segmenter SEGMENTER = new Segmenter();
    private static final String[] PIECES = {
        "a",
        "Z",
        "é",
        "e\u0301",
        "9",
        ".",
        "...",
        "…",
        "?",
        "!",
        ",",
        "-",
        "—",
        "'",
        "’s",
        "n't",
        "“",
        "”",
        "\"",
        "''",
        " ",
        "  ",
        "\n",
        "\t",
        "\u00A0",
        "\u200B",
        "U.S.",
        "Mr.",
        "etc.",
        "http://",
        "@",
        "#",
        "a@b.c",
        "\uD83C\uDF89",
        "\uD83C",
        "\uDF89",
        "\u0000",
        "\uFFFF",
        "$",
        "1,0",
        "The",
        "said",
        "(",
        ")",
        "&",
        "_",
        "\u00AD",
        "cannot"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "X",
                "9",
                ".",
                "!",
                "'",
                "’",
                "\"",
                "“",
                "-",
                " ",
                "\n",
                "@",
                "#",
                "&",
                "_",
                "/",
                "\uD83C",
                "\uDF89",
                "\uD83C\uDF89",
                "\u0301",
                "a.",
                "A. ",
                "a-",
                "e-",
                "a'",
                "1,",
                "1:",
                "x@x.",
                "www.",
                "n't",
                "? ",
                "?” ",
                "Mr. ",
                "( ",
                "(",
                "$1 "
            })
    void muchOfOneKindIsCutInLinearTime(String piece) {
        String text = piece.repeat(Limits.ARTICLE_TEXT / 5 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> check(text, SEGMENTER.segment(SegmenterTest.article(text, Block.Kind.PARAGRAPH))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "“", "word ", "No. "})
    void theLongestArticleIsCut(String piece) {
        String text = piece.repeat(Limits.ARTICLE_TEXT / piece.length());
        check(text, SEGMENTER.segment(SegmenterTest.article(text, Block.Kind.PARAGRAPH)));
    }

    @RepeatedTest(300)
    void anyTextIsCutIntoTokensThatCoverAllButSpace(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextInt(4) == 0 ? " " : "");
        }
        String whole = text.toString();
        Segmentation cut = SEGMENTER.segment(SegmenterTest.article(whole, Block.Kind.PARAGRAPH));
        check(whole, cut);
        assertThat(SEGMENTER.segment(SegmenterTest.article(whole, Block.Kind.PARAGRAPH)))
                .isEqualTo(cut);
    }

    private static void check(String text, Segmentation cut) {
        List<Token> tokens = cut.tokens();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.index() != i
                    || token.span().isEmpty()
                    || token.span().start() < at
                    || !token.span().of(text).equals(token.text())
                    || !isSpace(text, at, token.span().start())) {
                throw new AssertionError("token " + i + " at " + token.span() + " after " + at);
            }
            at = token.span().end();
        }
        assertThat(isSpace(text, at, text.length())).isTrue();
        int next = 0;
        for (Sentence s : cut.sentences()) {
            if (s.first() != next
                    || s.end() <= s.first()
                    || s.span().length() > Limits.SENTENCE
                    || s.span().start() != tokens.get(s.first()).span().start()
                    || s.span().end() != tokens.get(s.end() - 1).span().end()) {
                throw new AssertionError("sentence " + s);
            }
            next = s.end();
        }
        assertThat(next).isEqualTo(tokens.size());
    }

    private static boolean isSpace(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200B' && c != '\uFEFF') {
                return false;
            }
        }
        return true;
    }
}
