package org.readout.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.model.Time;
import org.readout.model.data.DataFile;

class TimeFinderTest {
    private static final TimeFinder FINDER = TimeFinder.load();

    static Stream<Arguments> times() {
        return DataFile.lines(TimeFinderTest.class, "times.tsv").stream()
                .map(row -> Arguments.of((Object[]) row.get(0).split(" \\| ", -1)));
    }

    @ParameterizedTest(name = "{0} ({1}): {2} {4}")
    @MethodSource("times")
    void finds(String sentence, String published, String expression, String type, String timex, String edtf) {
        List<Time> times = find(sentence, published.equals("-") ? null : LocalDate.parse(published));

        assertThat(times).anySatisfy(time -> {
            assertThat(time.text()).isEqualTo(expression);
            assertThat(time.type()).isEqualTo(Time.Type.valueOf(type));
            assertThat(String.valueOf(time.timex())).isEqualTo(timex.equals("-") ? "null" : timex);
            assertThat(String.valueOf(time.edtf())).isEqualTo(edtf.equals("-") ? "null" : edtf);
            assertThat(time.rule().equals("unresolved")).isEqualTo(time.timex() == null);
        });
    }

    static Stream<String> nothing() {
        return DataFile.lines(TimeFinderTest.class, "none.tsv").stream().map(row -> row.get(0));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void findsNothing(String sentence) {
        assertThat(find(sentence, LocalDate.of(2025, 5, 14))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The envoy arrived yesterday., 2025-05-14, yesterday",
        "The envoy arrived on Monday., 2025-05-14, weekday",
        "The pact of 3 March 2015 failed., null, day-month",
    })
    void namesTheRuleAndTheAnchor(String sentence, String anchor, String rule) {
        Time time = find(sentence, LocalDate.of(2025, 5, 14)).getFirst();

        assertThat(time.rule()).isEqualTo(rule);
        assertThat(String.valueOf(time.anchor())).isEqualTo(anchor);
    }

    @Test
    void anchorsInTheTextWhenTheTextSaysSo() {
        List<Time> times = find("They met on May 9, 2022. A week later they parted.", LocalDate.of(2025, 5, 14));

        assertThat(times.getLast().anchor()).isEqualTo("2022-05-09");
    }

    @ParameterizedTest
    @CsvSource({
        "early 2024, START",
        "late 2024, END",
        "mid-2024, MID",
        "around 2024, APPROX",
        "more than two weeks, MORE_THAN",
        "nearly two weeks, LESS_THAN",
        "at least two weeks, EQUAL_OR_MORE",
        "up to two weeks, EQUAL_OR_LESS",
    })
    void readsModifiers(String expression, String mod) {
        Time time =
                find("It was " + expression + ".", LocalDate.of(2025, 5, 14)).getFirst();

        assertThat(time.text()).isEqualTo(expression);
        assertThat(time.mod()).isEqualTo(mod);
    }

    @Test
    void marksWhatIsAboutSoInEdtf() {
        Time time = find("It was signed around 3 May 2019.", null).getFirst();

        assertThat(time.edtf()).startsWith("2019-05-03");
    }

    @RepeatedTest(200)
    void standsInTheTextAndApartWhateverTheWords(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String[] words =
                ("the a of in on last next this past 3 15 31 1995 20 2022 999999999 : - / ' . , s th $ ~ \u00e9 \uD83D\uDE00"
                                + " may March Sept monday Thursday night noon p.m. quarter third year years ago later earlier two"
                                + " hundred thousand half spring 1990s century decade week weekend every Feb 30 0 24 61 T00 GMT")
                        .split(" ");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        LocalDate published = random.nextBoolean() ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900)) : null;

        List<Time> times = find(text.toString(), published);

        int free = 0;
        for (Time time : times) {
            assertThat(time.span().start()).isGreaterThanOrEqualTo(free);
            assertThat(time.span().of(text)).isEqualTo(time.text());
            free = time.span().end();
        }
    }

    @Test
    void staysLinearOnLongSentences() {
        String text = "the two hundred thousand three years of ".repeat(2_000);
        long start = System.nanoTime();

        find(text, LocalDate.of(2025, 5, 14));

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static List<Time> find(String text, LocalDate published) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean full = i < text.length()
                    && text.startsWith(". ", i)
                    && i + 2 < text.length()
                    && "TALS".indexOf(text.charAt(i + 2)) >= 0;
            if (i == text.length() || full) {
                int end = Math.min(text.length(), i + 1);
                int first = tokens.size();
                for (Atom atom : Atom.of(text, new Span(start, end))) {
                    tokens.add(new Token(tokens.size(), atom.span(), atom.span().of(text), "", Pos.X, "", -1, ""));
                }
                sentences.add(new Sentence(
                        sentences.size(), new Span(start, end), first, tokens.size(), 0, Block.Kind.PARAGRAPH));
                start = end;
            }
        }
        Article article = Article.builder("a.txt", "text", text)
                .published(published == null ? null : Published.on(published, "metadata"))
                .build();
        return FINDER.find(article, sentences, tokens);
    }
}
