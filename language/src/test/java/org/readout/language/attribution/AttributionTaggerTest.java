package org.readout.language.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.language.Pos;
import org.readout.language.RoleSpan;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.language.encoder.Encoder;
import org.readout.model.Block;
import org.readout.model.Span;

class AttributionTaggerTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\S");
    private static final AttributionTagger TAGGER = new AttributionTagger();
    private static Encoder encoder;

    @BeforeAll
    static void load() {
        encoder = Encoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    /** One sentence a line. */
    private static List<RoleSpan> tag(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int first = tokens.size();
            Matcher matcher = WORD.matcher(line);
            while (matcher.find()) {
                Span span = new Span(start + matcher.start(), start + matcher.end());
                tokens.add(new Token(tokens.size(), span, matcher.group(), "", Pos.X, "", -1, ""));
            }
            if (tokens.size() > first) {
                Span span = new Span(start, start + line.length());
                int index = sentences.size();
                sentences.add(new Sentence(index, span, first, tokens.size(), index, Block.Kind.PARAGRAPH));
            }
            start += line.length() + 1;
        }
        return TAGGER.tag(tokens, encoder.read(sentences, tokens));
    }

    private static String shown(String text) {
        return tag(text).stream()
                .map(r -> r.role().name().charAt(0) == 'S'
                        ? "S:" + r.span().of(text)
                        : (r.role() == RoleSpan.Role.CUE ? "K:" : "C:")
                                + r.span().of(text))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            The mayor said the bridge would reopen in June. > S:The mayor | K:said | C:the bridge would reopen in June
            According to two diplomats, the envoy left early. > K:According to | S:two diplomats | C:the envoy left early
            “We are tired,” said Anna Kowalska. > C:“We are tired,” | K:said | S:Anna Kowalska
            It rained all day in the valley. >
            """)
    void findsSourceCueAndContent(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void readsManyArticlesAtOnceAsItReadsThemOneByOne() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            texts.add("The minister said %d bridges were closed.\nA spokesman denied it %d times.".formatted(i, i * 7));
        }
        List<List<RoleSpan>> alone =
                texts.stream().map(AttributionTaggerTest::tag).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<RoleSpan>>> jobs = texts.stream()
                    .map(t -> (Callable<List<RoleSpan>>) () -> tag(t))
                    .toList();
            List<List<RoleSpan>> together = new ArrayList<>();
            for (Future<List<RoleSpan>> job : threads.invokeAll(jobs)) {
                together.add(job.get());
            }
            assertThat(together).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "““““ “said” ”” \"",
                "😀😀 said 👩‍👩‍👧‍👦 🇹🇷.",
                "\u0000\uFFFD said \uD800.",
                "a\n\nb\n\n“\n”"
            })
    void survivesOddText(String text) {
        for (RoleSpan span : tag(text)) {
            assertThat(span.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(span.probability()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void readsAParagraphFarLongerThanAWindow() {
        String text = "The chairman said the plan was sound and cheap, ".repeat(200) + "he added.";
        assertThat(tag(text)).isNotEmpty();
    }

    @Test
    void twoMillionLettersWithoutASpaceAreRead() {
        assertThat(tag("x".repeat(2_000_000))).isEmpty();
    }
}
