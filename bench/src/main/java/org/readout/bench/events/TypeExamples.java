package org.readout.bench.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.find.event.EventTyper;
import org.readout.language.Document;
import org.readout.language.Language;
import org.readout.model.Article;
import org.readout.model.Block;
import org.readout.model.Span;

/**
 * Examples for {@link TypeLearner}, each with its sentence, so that no copy of a sentence is learned from while another
 * is measured on.
 */
public final class TypeExamples {
    /** Sentences whose root is known only in part count less. */
    private static final double PARTLY = 0.35;

    private TypeExamples() {}

    /**
     * An example and its sentence.
     *
     * @param sentence letters and digits alone
     * @param sure whether its root is known
     */
    public record Drawn(String sentence, boolean sure, TypeLearner.Example example) {}

    /** The examples of a file of sentences with known roots and of what lies beside it. */
    public static List<Drawn> of(Path file, Language language) throws IOException {
        EventTyper typer = EventTyper.of(Map.of());
        List<Drawn> out = new ArrayList<>();
        for (GivenSides row : GivenSides.read(file, "gold_root")) {
            out.add(drawn(row, Set.of(row.type()), 1, language, typer));
        }
        Path folder = file.toAbsolutePath().getParent();
        for (SidesFiles.Partly partly : folder == null ? List.<SidesFiles.Partly>of() : SidesFiles.beside(folder)) {
            out.add(drawn(partly.sides(), partly.roots(), PARTLY, language, typer));
        }
        return out;
    }

    private static Drawn drawn(GivenSides row, Set<String> roots, double weight, Language language, EventTyper typer) {
        Document doc = language.analyse(article(row.sentence()));
        return new Drawn(
                SidesFiles.letters(row.sentence()),
                weight == 1,
                new TypeLearner.Example(typer.features(doc, row.source(), row.target()), roots, weight));
    }

    static Article article(String sentence) {
        return Article.builder("sentence", "text", sentence)
                .blocks(List.of(new Block(new Span(0, sentence.length()), Block.Kind.PARAGRAPH)))
                .build();
    }
}
