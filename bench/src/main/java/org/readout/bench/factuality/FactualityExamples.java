package org.readout.bench.factuality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readout.find.factuality.FactualityScale;
import org.readout.language.Document;
import org.readout.language.Language;
import org.readout.language.Token;

/** The scored words of a corpus with what is seen of them. */
public final class FactualityExamples {
    private FactualityExamples() {}

    /**
     * A scored word.
     *
     * @param group the run of sentences that it stands in: what is not to be torn apart between folds
     * @param score by people, -3 to 3
     */
    public record Example(int group, FactualityScale.Seen seen, double score) {}

    /** All of a file, read with our own tokens: a scored word is the first token that overlaps it. */
    public static List<Example> of(Path file, Language language, FactualityScale scale) throws IOException {
        List<Example> out = new ArrayList<>();
        int group = 0;
        for (GoldFactuality gold : GoldFactuality.read(file)) {
            Document doc = language.analyse(gold.article());
            FactualityScale.On on = scale.on(doc);
            for (GoldFactuality.Scored word : gold.scored()) {
                List<Token> tokens = doc.tokens(word.span());
                if (!tokens.isEmpty()) {
                    out.add(new Example(group, on.seen(tokens.getFirst()), word.score()));
                }
            }
            group++;
        }
        return out;
    }
}
