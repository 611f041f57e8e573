package org.readout.find.factuality;

import java.util.List;
import org.readout.find.clause.Operators;
import org.readout.language.Document;
import org.readout.language.Token;

/**
 * How real a word's event is, from -3 (certainly not) to 3 (certainly): a sum of small regression trees over what the rules
 * read and the reading model's number ({@code scale.tsv}). Stateless and safe to share.
 */
public final class FactualityScale {
    private final Operators operators;
    private final Signatures signatures;
    private final RegressionTrees weights;

    private FactualityScale(Operators operators, Signatures signatures, RegressionTrees weights) {
        this.operators = operators;
        this.signatures = signatures;
        this.weights = weights;
    }

    /** Reads the data files. */
    public static FactualityScale load() {
        return of(RegressionTrees.load());
    }

    /** With other weights: those of a fold. */
    public static FactualityScale of(RegressionTrees weights) {
        return new FactualityScale(Operators.load(), Signatures.load(), weights);
    }

    /** A document to ask about. */
    public On on(Document doc) {
        return new On(doc);
    }

    /** The number. */
    public double of(Seen seen) {
        return weights.of(seen);
    }

    /** One document's words. */
    public final class On {
        private final Document doc;
        private final FactualityFeatures features;

        private On(Document doc) {
            this.doc = doc;
            this.features = new FactualityFeatures(doc, operators, signatures);
        }

        /** What is seen of a word. */
        public Seen seen(Token token) {
            return new Seen(doc.factuality(token).orElse(0), features.of(token));
        }

        /** The number. */
        public double of(Token token) {
            return weights.of(seen(token));
        }
    }

    /**
     * What the number is made from.
     *
     * @param head the reading model's number; 0 when it was not asked
     * @param features each once
     */
    public record Seen(double head, List<String> features) {
        public Seen {
            features = List.copyOf(features);
        }
    }
}
