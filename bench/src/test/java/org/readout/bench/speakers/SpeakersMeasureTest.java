package org.readout.bench.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.bench.Report;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Evidence;
import org.readout.model.Findings;
import org.readout.model.Hedge;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Statement.Anonymity;
import org.readout.model.Statement.Kind;

class SpeakersMeasureTest {
    private static final String TEXT = "Ida Berg left. She reportedly told aides that Oslo fears rain.";
    private static final String LABELS = """
            {"id": "a", "split": "dev", "date": "2025-11-05", "text": "%s", "statements": [
            {"source": "She", "speaker": ["Ida Berg"], "kind": ["indirect"], "anonymity": ["named"], "cue": "told",
            "content": ["that Oslo fears rain"], "addressee": "aides", "hedge": "reportedly"},
            {"source": "Oslo", "speaker": ["-"], "kind": ["indirect"], "anonymity": ["institution"], "cue": "fears",
            "content": ["rain"], "within": 0}]}
            """.formatted(TEXT).replace("\n", " ");

    @TempDir
    @Nullable
    Path folder;

    @Test
    void aPerfectReadingScoresOneInEveryProperty() throws IOException {
        List<Statement> perfect = List.of(told("Ida Berg", Anonymity.NAMED, "aides", "reportedly"), fears("s1"));
        assertThat(figures(LABELS, perfect))
                .contains(
                        "dev.statement.f1 1.0000",
                        "dev.speaker.accuracy 1.0000",
                        "dev.speaker.led.accuracy 1.0000",
                        "dev.kind.accuracy 1.0000",
                        "dev.anonymity.accuracy 1.0000",
                        "dev.addressee.f1 1.0000",
                        "dev.hedge.f1 1.0000",
                        "dev.nesting.f1 1.0000");
    }

    @Test
    void eachPropertyIsJudgedByItself() throws IOException {
        List<Statement> found = List.of(told("Eva Holm", Anonymity.ANONYMOUS, "friends", null), fears(null));
        assertThat(figures(LABELS, found))
                .contains(
                        "dev.statement.f1 1.0000",
                        "dev.speaker.accuracy 0.5000",
                        "dev.speaker.led.accuracy 0.0000",
                        "dev.kind.accuracy 1.0000",
                        "dev.anonymity.accuracy 0.5000",
                        "dev.addressee.f1 0.0000",
                        "dev.hedge.r 0.0000",
                        "dev.nesting.r 0.0000");
    }

    @Test
    void aStatementMissedIsASpeakerMissedAndOneTooManyIsCounted() throws IOException {
        assertThat(figures(LABELS, List.of())).contains("dev.statement.r 0.0000", "dev.speaker.r 0.0000");
        Statement first = told("Ida Berg", Anonymity.NAMED, "aides", "reportedly");
        Statement extra =
                statement("s3", "Ida Berg", "Ida Berg", Anonymity.NAMED, "left", "Ida Berg left", null, null, null);
        assertThat(figures(LABELS, List.of(first, fears("s1"), extra)))
                .contains("dev.statement.r 1.0000", "dev.statement.p 0.6667", "dev.speaker.p 0.6667");
    }

    @Test
    void aResolvedNameMayBeFullerThanItsLabelButNotShorter() throws IOException {
        Statement fuller = told("Dame Ida Mari Berg", Anonymity.NAMED, "aides", "reportedly");
        assertThat(figures(LABELS, List.of(fuller, fears("s1")))).contains("dev.speaker.accuracy 1.0000");
        Statement shorter = told("Berg", Anonymity.NAMED, "aides", "reportedly");
        assertThat(figures(LABELS, List.of(shorter, fears("s1")))).contains("dev.speaker.accuracy 0.5000");
    }

    @Test
    void aLabelThatIsNotInItsTextIsRefusedWithFileAndLine() {
        String damaged = LABELS.replace("\"rain\"", "\"snow\"");
        assertThatThrownBy(() -> figures(damaged, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("labels.jsonl:1:")
                .hasMessageContaining("snow");
    }

    @Test
    void theLabelledSetOfTheProjectIsSound() throws IOException {
        List<Labelled> set = Labelled.read(Path.of("data", "speakers_own.jsonl"));
        assertThat(set).hasSizeGreaterThanOrEqualTo(150);
        assertThat(set).extracting(Labelled::id).doesNotHaveDuplicates();
        assertThat(set).filteredOn(l -> l.split().equals("held")).hasSizeGreaterThanOrEqualTo(50);
    }

    private static Statement told(String name, Anonymity anonymity, String addressee, @Nullable String hedge) {
        return statement("s1", "She", name, anonymity, "told", "that Oslo fears rain", addressee, hedge, null);
    }

    private static Statement fears(@Nullable String within) {
        return statement("s2", "Oslo", null, Anonymity.INSTITUTION, "fears", "rain", null, null, within);
    }

    private static Statement statement(
            String id,
            String source,
            @Nullable String name,
            Anonymity anonymity,
            String cue,
            String content,
            @Nullable String addressee,
            @Nullable String hedge,
            @Nullable String within) {
        return new Statement(
                id,
                new Statement.Source(new ActorMention(source, List.of(at(source)), name, null), anonymity),
                List.of(at(cue)),
                List.of(at(content)),
                Kind.INDIRECT,
                addressee == null ? null : new ActorMention(addressee, List.of(), null, null),
                null,
                null,
                hedge == null ? null : new Hedge(at(hedge), hedge),
                within,
                new Evidence("a", List.of(at(content)), new Span(0, TEXT.length())),
                List.of());
    }

    private static Span at(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private String figures(String labels, List<Statement> statements) throws IOException {
        Path file = java.util.Objects.requireNonNull(folder).resolve("labels.jsonl");
        Files.writeString(file, labels);
        Function<Article, Findings> reader = article -> new Findings(
                article,
                List.of(),
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SpeakersMeasure(() -> reader)
                .run(file, Map.of(), new Report(new PrintStream(out, true, StandardCharsets.UTF_8), System.err));
        return out.toString(StandardCharsets.UTF_8);
    }
}
