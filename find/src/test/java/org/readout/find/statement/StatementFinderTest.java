package org.readout.find.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.language.Document;
import org.readout.model.Span;
import org.readout.model.Statement;

class StatementFinderTest {
    private static final StatementFinder FINDER = new StatementFinder();

    private static Stream<Arguments> rows(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StatementFinderTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return in
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .map(r -> Arguments.of(r[0], r[1]))
                    .toList()
                    .stream();
        }
    }

    static Stream<Arguments> statements() throws IOException {
        return rows("statements.tsv");
    }

    static Stream<Arguments> nested() throws IOException {
        return rows("nested.tsv");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void findsWhoSaidWhatHowToWhomWhereAndWhen(String marked, String expected) {
        Document document = MarkedText.parse(marked);
        String found = FINDER.find(document).stream()
                .filter(s -> s.within() == null)
                .map(s -> String.join(
                        " | ",
                        source(s),
                        texts(s.cue(), document),
                        texts(s.content(), document),
                        s.kind().name(),
                        or(s.source() == null ? null : s.source().anonymity().name()),
                        or(s.addressee() == null ? null : s.addressee().text()),
                        or(s.medium()),
                        or(s.hedge() == null ? null : s.hedge().text()),
                        or(s.time() == null ? null : s.time().text())))
                .collect(Collectors.joining(" || "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("nested")
    void findsStatementsInsideStatements(String marked, String expected) {
        Document document = MarkedText.parse(marked);
        String found = FINDER.find(document).stream()
                .filter(s -> s.within() != null)
                .map(s -> String.join(
                        " | ", source(s), texts(s.cue(), document), texts(s.content(), document), or(s.within())))
                .collect(Collectors.joining(" || "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    }

    static Stream<Arguments> read() throws IOException {
        return rows("nested-read.tsv");
    }

    @ParameterizedTest
    @MethodSource("read")
    void findsStatementsInsideStatementsBySyntax(String marked, String expected) {
        Document document = MarkedText.read(marked);
        String found = FINDER.find(document).stream()
                .filter(s -> s.within() != null)
                .map(s -> String.join(
                        " | ", source(s), texts(s.cue(), document), texts(s.content(), document), or(s.within())))
                .collect(Collectors.joining(" || "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    }

    static Stream<Arguments> joined() throws IOException {
        return rows("joined.tsv");
    }

    @ParameterizedTest
    @MethodSource("joined")
    void leavesOutWhatIsToldBesideIt(String marked, String expected) {
        Document document = MarkedText.read(marked);
        assertThat(texts(FINDER.find(document).getFirst().content(), document)).isEqualTo(expected);
    }

    static Stream<Arguments> sources() throws IOException {
        return rows("anonymity.tsv");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void tellsHowOpenASourceIs(String marked, String expected) {
        Document document = MarkedText.read(marked);
        assertThat(FINDER.find(document).getLast().source())
                .isNotNull()
                .extracting(s -> s.anonymity().name())
                .isEqualTo(expected);
    }

    static Stream<Arguments> hedges() throws IOException {
        return rows("reserve.tsv");
    }

    @ParameterizedTest
    @MethodSource("hedges")
    void findsTheReportersReserve(String marked, String expected) {
        Statement statement = FINDER.find(MarkedText.parse(marked)).getFirst();
        assertThat(or(statement.hedge() == null ? null : statement.hedge().text()))
                .isEqualTo(expected);
    }

    static Stream<Arguments> doubtful() throws IOException {
        return rows("doubtful.tsv");
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void believesTheTaggerTheMoreThereIsToShow(String marked, String expected) {
        Document document = MarkedText.read(marked);
        String found = FINDER.find(document).stream()
                .map(s -> String.join(" | ", source(s), texts(s.cue(), document), texts(s.content(), document)))
                .collect(Collectors.joining(" || "));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
    }

    @Test
    void everyStatementRestsOnItsOwnWordsAndNamesItsRule() {
        Document document = MarkedText.parse("It rained. {s:Rossi} {k:said} {c:the harbour was shut}. It rained.");
        Statement statement = FINDER.find(document).getFirst();
        assertThat(statement.id()).isEqualTo("s1");
        assertThat(statement.evidence().spans())
                .extracting(s -> s.of(document.text()))
                .containsExactly("Rossi", "said", "the harbour was shut");
        assertThat(statement.evidence().sentence().of(document.text())).isEqualTo("Rossi said the harbour was shut.");
        assertThat(statement.why()).extracting(w -> w.rule()).contains("tagger-and-linker", "cues.tsv: say");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{c:“““}",
                "{k:said}",
                "{s:he}",
                "{c:\"no end} {k:said} {s:he}",
                "{c:”} {k:“} {s:’}",
                "{c:😀😀} {k:said} {s:👩‍👩‍👧}.",
                "{s:A}{k:b}{c:c}"
            })
    void oddRolesDoNoHarm(String marked) {
        Document document = MarkedText.parse(marked);
        for (Statement statement : FINDER.find(document)) {
            assertThat(statement.content()).isNotEmpty();
            assertThat(statement.evidence().spans())
                    .allMatch(s -> s.end() <= document.text().length());
        }
    }

    @Test
    void aThousandAttributionsAreLinkedInTime() {
        Document document = MarkedText.parse("{s:Rossi} {k:said} {c:it was late and cold}. ".repeat(1000));
        assertThat(FINDER.find(document)).hasSize(1000);
    }

    private static String source(Statement s) {
        return or(s.source() == null ? null : s.source().who().text());
    }

    private static String texts(List<Span> spans, Document document) {
        return spans.isEmpty()
                ? "-"
                : spans.stream().map(s -> s.of(document.text())).collect(Collectors.joining("+"));
    }

    private static String or(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
