package org.readout.bench.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.bench.Report;
import org.readout.model.Span;
import org.readout.model.Statement.Kind;

class PolNearTest {
    private static final String TEXT = "😀 “Yes,” said Rossi, “we can.” It rained.";
    private static final List<String> ANNOTATION = List.of(
            "T1\tContent 2 8;21 30\t“Yes,” “we can.”",
            "T2\tCue 9 13\tsaid",
            "T3\tSource 14 19\tRossi",
            "T4\tAttribution 9 13\tsaid",
            "T5\tDiscard 31 41\tIt rained.",
            "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3",
            "#1\tAnnotatorNotes T1\tnote");

    @Test
    void readsDiscontinuousSpansInCodePoints() {
        GoldArticle article = PolNear.parse("a", TEXT, ANNOTATION);
        assertThat(article.attributions()).hasSize(1);
        GoldArticle.Attribution attribution = article.attributions().getFirst();
        assertThat(attribution.content()).extracting(s -> s.of(TEXT)).containsExactly("“Yes,”", "“we can.”");
        assertThat(attribution.cue()).extracting(s -> s.of(TEXT)).containsExactly("said");
        assertThat(attribution.source()).extracting(s -> s.of(TEXT)).containsExactly("Rossi");
    }

    @Test
    void aPerfectReadingScoresOneAndAnEmptyOneNothing() {
        List<GoldArticle.Attribution> gold =
                PolNear.parse("a", TEXT, ANNOTATION).attributions();
        assertThat(figures(gold, gold))
                .contains("triple.f1 1.0000", "linked.f1 1.0000", "token.micro.f1 1.0000", "strict.micro.f1 1.0000");
        assertThat(figures(gold, List.of())).contains("linked.r 0.0000", "token.micro.r 0.0000");
    }

    @Test
    void halfTheContentIsALinkButNoTripleAndAnotherSourceIsNeither() {
        List<GoldArticle.Attribution> gold =
                PolNear.parse("a", TEXT, ANNOTATION).attributions();
        GoldArticle.Attribution whole = gold.getFirst();
        List<Span> half = whole.content().subList(1, 2);
        assertThat(figures(gold, List.of(new GoldArticle.Attribution(whole.source(), whole.cue(), half))))
                .contains("linked.f1 1.0000", "triple.f1 0.0000");
        assertThat(figures(gold, List.of(new GoldArticle.Attribution(List.of(), whole.cue(), whole.content()))))
                .contains("linked.f1 0.0000", "triple.f1 0.0000");
    }

    private static String figures(List<GoldArticle.Attribution> gold, List<GoldArticle.Attribution> predicted) {
        Words words = new Words(TEXT);
        int[] starts = {0, 32};
        AttributionScores scores = new AttributionScores();
        scores.add(
                new Reading(gold, words, starts),
                new Reading(predicted, words, starts),
                gold.stream().map(g -> Kind.DIRECT).toList(),
                predicted.stream().map(g -> Kind.DIRECT).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        scores.report(new Report(print, print));
        return out.toString(StandardCharsets.UTF_8);
    }
}
