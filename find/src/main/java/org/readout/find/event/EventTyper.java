package org.readout.find.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.language.Document;
import org.readout.model.Span;
import org.readout.model.Why;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * Types the event between two sides that are given: a multinomial logistic regression over the lexicon's own reading
 * ({@link TypeGuess}), the words and the tree. The classes are PLOVER's roots with CONCEDE and RETREAT as one, YIELD, as
 * Zero-Shot-PLOVER has them (Hu et al., ACL 2024). Immutable.
 */
public final class EventTyper {
    /** CONCEDE or RETREAT. */
    public static final String YIELD = "YIELD";
    /** The classes, in the order of the columns of {@code types.tsv}. */
    public static final List<String> ROOTS = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "COOPERATE",
            "AID",
            YIELD,
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    /** Weights are written in hundredths. */
    public static final float SCALE = 100;

    private final TypeGuess guess;
    private final TypeFeatures features;
    private final Map<String, float[]> weights;

    private EventTyper(TypeGuess guess, Map<String, float[]> weights) {
        this.guess = guess;
        this.features = new TypeFeatures(guess);
        this.weights = weights;
    }

    /** Reads lexicon and weights. @throws IllegalStateException when a data file is missing or malformed */
    public static EventTyper load() {
        Map<String, float[]> weights = new HashMap<>();
        for (Row row : DataFile.table(EventTyper.class, "types.tsv", 1, 2)) {
            String[] numbers = row.get(1).split(",", -1);
            if (numbers.length != ROOTS.size()) {
                throw new IllegalStateException("types.tsv: not " + ROOTS.size() + " weights: " + row.get(0));
            }
            float[] w = new float[numbers.length];
            for (int c = 0; c < w.length; c++) {
                w[c] = numbers[c].isEmpty() ? 0 : Integer.parseInt(numbers[c]) / SCALE;
            }
            weights.put(row.get(0), w);
        }
        return of(weights);
    }

    /** With weights that are given, one for each of {@link #ROOTS}: for training and cross-validation. */
    public static EventTyper of(Map<String, float[]> weights) {
        return new EventTyper(TypeGuess.load(), Map.copyOf(weights));
    }

    /**
     * What an event was found to be.
     *
     * @param root one of {@link #ROOTS}
     * @param probability the classifier's, in [0, 1]
     */
    public record Typed(String root, double probability, Why why) {}

    /** The root of the event between two sides of a one-sentence document. */
    public Typed type(Document doc, Span source, Span target) {
        double[] p = probabilities(features(doc, source, target));
        int best = highest(p);
        Optional<TypeGuess.Hit> hit = guess.guess(doc, source, target);
        String entry = hit.map(TypeGuess.Hit::entry).orElse("no entry");
        String turned = hit.map(h -> String.join(", ", h.turned())).orElse("");
        return new Typed(
                ROOTS.get(best),
                p[best],
                new Why("event type", entry + (turned.isEmpty() ? "" : ", turned by " + turned), "classifier"));
    }

    /** The lexicon's own reading, without the classifier; none where it has no word. */
    public Optional<String> lexicon(Document doc, Span source, Span target) {
        return guess.guess(doc, source, target).map(h -> TypeFeatures.root(h.type()));
    }

    /** What the classifier sees. */
    public List<String> features(Document doc, Span source, Span target) {
        return features.of(doc, source, target);
    }

    /** The root that features, taken from {@link #features}, speak for. */
    public String best(List<String> seen) {
        return ROOTS.get(highest(probabilities(seen)));
    }

    private static int highest(double[] p) {
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        return best;
    }

    private double[] probabilities(List<String> seen) {
        double[] p = new double[ROOTS.size()];
        for (String feature : seen) {
            float[] w = weights.get(feature);
            if (w != null) {
                for (int c = 0; c < p.length; c++) {
                    p[c] += w[c];
                }
            }
        }
        double max = Double.NEGATIVE_INFINITY;
        for (double s : p) {
            max = Math.max(max, s);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(p[c] - max);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }
}
