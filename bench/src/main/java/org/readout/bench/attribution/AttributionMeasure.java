package org.readout.bench.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.find.statement.Quotations;
import org.readout.find.statement.StatementFinder;
import org.readout.language.Document;
import org.readout.language.Sentence;
import org.readout.model.Span;
import org.readout.model.Statement;

/** Statements against PolNeAR's attributions: design.md §6. */
public final class AttributionMeasure implements Measure {
    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public String describes() {
        return "who said what, against a folder like PolNeAR's (text/ and attributions/): words, spans, triples, links";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        List<GoldArticle> articles = PolNear.read(data);
        AttributionScores scores = new AttributionScores();
        int unread = 0;
        StatementFinder finder = new StatementFinder();
        try (Annotation annotation = new Annotation()) {
            for (GoldArticle gold : articles) {
                Document document = annotation.analyse(gold);
                unread += unread(gold, document);
                add(scores, gold, document, finder.find(document));
            }
        }
        report.figure("articles", articles.size());
        report.figure("unread.contents", unread);
        scores.report(report);
    }

    /** The annotated contents in paragraphs that the reader took for furniture: nothing can be found there. */
    private static int unread(GoldArticle gold, Document document) {
        return (int) gold.attributions().stream()
                .filter(a ->
                        a.content().stream().allMatch(s -> document.tokens(s).isEmpty()))
                .count();
    }

    static void add(AttributionScores scores, GoldArticle gold, Document document, List<Statement> statements) {
        Words words = new Words(gold.text());
        int[] starts = document.sentences().stream()
                .map(Sentence::span)
                .mapToInt(Span::start)
                .toArray();
        Quotations quotations = Quotations.of(document);
        List<GoldArticle.Attribution> found = statements.stream()
                .filter(s -> s.within() == null)
                .map(AttributionMeasure::attribution)
                .toList();
        scores.add(
                new Reading(gold.attributions(), words, starts),
                new Reading(found, words, starts),
                gold.attributions().stream()
                        .map(a -> quotations.kind(a.content()))
                        .toList(),
                found.stream().map(a -> quotations.kind(a.content())).toList());
    }

    private static GoldArticle.Attribution attribution(Statement statement) {
        Statement.Source source = statement.source();
        return new GoldArticle.Attribution(
                source == null ? List.of() : source.who().spans(), statement.cue(), statement.content());
    }
}
