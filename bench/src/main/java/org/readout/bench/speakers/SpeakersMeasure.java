package org.readout.bench.speakers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readout.bench.Measure;
import org.readout.bench.Report;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Findings;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.model.Statement;

/**
 * How well the properties of statements are read, on labelled passages, each read as an article of its own; the development
 * and the held-back part apart. {@code statement} is whether a statement was found at all ({@link Pairing}); accuracies
 * ({@code speaker}, {@code speaker.led}: whose source words do not say it themselves, {@code kind}, {@code anonymity}) are
 * over labelled statements that were found; what only some statements have ({@code addressee}, {@code medium},
 * {@code hedge}, {@code time}, {@code nesting}) is an F1 over all statements, and {@code speaker} is given so too: a
 * statement missed is a speaker missed. {@link Same} says what counts as equal.
 *
 * <p>Options: {@code errors} lists what was got wrong; {@code split dev|held} takes one part of the file.
 */
public final class SpeakersMeasure implements Measure {
    private final Supplier<Function<Article, Findings>> extractor;

    /** @param extractor what reads an article; asked once for each run */
    public SpeakersMeasure(Supplier<Function<Article, Findings>> extractor) {
        this.extractor = extractor;
    }

    @Override
    public String name() {
        return "speakers";
    }

    @Override
    public String describes() {
        return "who says it, how openly, to whom, how hedged, in whose words, against a JSON Lines file [--errors] [-O split=dev|held]";
    }

    @Override
    public void run(Path data, Map<String, String> options, Report report) throws IOException {
        Function<Article, Findings> extract = extractor.get();
        String split = options.getOrDefault("split", "");
        Map<String, Tally> bySplit = new TreeMap<>();
        for (Labelled labelled : Labelled.read(data)) {
            if (split.isEmpty() || split.equals(labelled.split())) {
                List<Statement> found = extract.apply(article(labelled)).statements();
                Tally tally = bySplit.computeIfAbsent(labelled.split(), k -> new Tally());
                new Judge(labelled, found, tally, options.containsKey("errors") ? report : null).judge();
            }
        }
        bySplit.forEach((name, tally) -> tally.report(name + ".", report));
    }

    private static Article article(Labelled labelled) {
        String text = labelled.text();
        return Article.builder(labelled.id(), "text", text)
                .blocks(List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)))
                .published(Published.on(labelled.date(), "metadata"))
                .build();
    }

    /** Compares one passage. */
    private record Judge(
            Labelled labelled,
            List<Statement> found,
            Tally tally,
            @Nullable Report errors) {
        void judge() {
            tally.passage();
            Pairing pairing = new Pairing(labelled, found);
            for (int l = 0; l < labelled.statements().size(); l++) {
                Labelled.Said label = labelled.statements().get(l);
                Statement answer = pairing.answer(l);
                if (!label.optional()) {
                    answered(label, answer, pairing);
                }
            }
            for (int f = 0; f < found.size(); f++) {
                if (pairing.label(f) < 0) {
                    extra(found.get(f));
                }
            }
        }

        private void answered(Labelled.Said label, @Nullable Statement answer, Pairing pairing) {
            boolean met = answer != null;
            tally.count("statement", met, met, true);
            if (!met) {
                note("MISSED", String.join(" ", label.content()), "");
            }
            boolean speaker = answer != null && Same.speaker(label, answer);
            tally.count("speaker", speaker, met, true);
            if (answer != null) {
                exact("speaker", speaker, label.speaker() + " " + label.source(), source(answer));
                if (label.speaker().stream()
                        .noneMatch(
                                s -> s.equals("-") || Same.words(label.source()).containsAll(Same.words(s)))) {
                    exact("speaker.led", speaker, "", "");
                }
                exact(
                        "kind",
                        Same.kind(label, answer),
                        label.kind().toString(),
                        answer.kind().name());
                exact(
                        "anonymity",
                        Same.anonymity(label, answer),
                        label.anonymity() + " " + label.source(),
                        source(answer));
            }
            ActorMention addressee = answer == null ? null : answer.addressee();
            value(
                    "addressee",
                    label.addressee(),
                    addressee == null ? null : addressee.text(),
                    label.addressee() != null && Same.addressee(label.addressee(), addressee));
            String medium = answer == null ? null : answer.medium();
            value("medium", label.medium(), medium, label.medium() != null && Same.phrase(label.medium(), medium));
            String hedge = answer == null || answer.hedge() == null
                    ? null
                    : answer.hedge().text();
            value("hedge", label.hedge(), hedge, label.hedge() != null && Same.phrase(label.hedge(), hedge));
            String time = answer == null || answer.time() == null
                    ? null
                    : answer.time().timex();
            value("time", label.time(), time, label.time() != null && time != null && time.startsWith(label.time()));
            String within = answer == null ? null : answer.within();
            Statement outer = label.within() < 0 ? null : pairing.answer(label.within());
            value(
                    "nesting",
                    label.within() < 0 ? null : label.within() + "",
                    within,
                    outer != null && outer.id().equals(within));
        }

        /** A finding that answers no label: whatever it says besides is wrong as well. */
        private void extra(Statement statement) {
            tally.count("statement", false, true, false);
            tally.count("speaker", false, true, false);
            note("FALSE", source(statement), words(statement));
            value(
                    "addressee",
                    null,
                    statement.addressee() == null ? null : statement.addressee().text(),
                    false);
            value("medium", null, statement.medium(), false);
            value(
                    "hedge",
                    null,
                    statement.hedge() == null ? null : statement.hedge().text(),
                    false);
            value(
                    "time",
                    null,
                    statement.time() == null ? null : statement.time().timex(),
                    false);
            value("nesting", null, statement.within(), false);
        }

        private void exact(String property, boolean right, String gold, String said) {
            tally.judge(property, right);
            if (!right && !gold.isEmpty()) {
                note(property, gold, said);
            }
        }

        private void value(String property, @Nullable String gold, @Nullable String said, boolean right) {
            tally.count(property, right, said != null, gold != null);
            if (!right && (gold != null || said != null)) {
                note(property, String.valueOf(gold), String.valueOf(said));
            }
        }

        private void note(String what, String gold, String said) {
            if (errors != null) {
                errors.note(labelled.split() + " " + labelled.id() + " " + what + " | " + gold + " | " + said
                        + "\n      " + labelled.text());
            }
        }

        private String words(Statement statement) {
            StringBuilder out = new StringBuilder();
            statement.cue().forEach(c -> out.append(c.of(labelled.text())).append(" "));
            statement
                    .content()
                    .forEach(c -> out.append("[").append(c.of(labelled.text())).append("]"));
            return out.toString();
        }

        private static String source(Statement statement) {
            Statement.Source source = statement.source();
            if (source == null) {
                return "nobody";
            }
            return source.who().text() + " = " + source.who().name() + " "
                    + (source.who().actor() == null ? "" : source.who().actor().code()) + " " + source.anonymity();
        }
    }
}
