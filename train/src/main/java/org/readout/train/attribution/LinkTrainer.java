package org.readout.train.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.readout.bench.attribution.Annotation;
import org.readout.bench.attribution.GoldArticle;
import org.readout.bench.attribution.PolNear;
import org.readout.language.Document;
import org.readout.language.RoleSpan;

/**
 * Trains the ranker that joins role spans into attributions, on PolNeAR's training part: annotators' spans, worn copies
 * of them, and the tagger's own (which it knows too well, having been trained there). A conditional log-linear model
 * (maximum likelihood with AdaGrad and a quadratic penalty); the same data and seed give the same weights.
 *
 * <p>{@code readout train links POLNEAR_TRAIN links.tsv}
 */
public final class LinkTrainer {
    private static final int EPOCHS = 8;
    private static final double RATE = 0.15;
    private static final double PENALTY = 2e-6;
    private static final double SMALLEST = 0.08;
    /** Features seen less often are not learned from: they hold words of single articles. */
    private static final int RAREST = 12;

    private static final long SEED = 20161108;

    private final double[] weights;
    private final double[] squares;

    private LinkTrainer(int features) {
        weights = new double[features];
        squares = new double[features];
    }

    /** @param folder PolNeAR's training part @param out where the weights go */
    public static void run(Path folder, Path out) throws IOException {
        LinkInstances instances = instances(PolNear.read(folder)).without(RAREST);
        LinkTrainer trainer = new LinkTrainer(instances.names().size());
        trainer.train(new ArrayList<>(instances.choices()));
        Files.writeString(out, trainer.table(instances.names()));
    }

    private static LinkInstances instances(List<GoldArticle> articles) {
        LinkInstances instances = new LinkInstances();
        Random random = new Random(SEED);
        try (Annotation annotation = new Annotation()) {
            for (GoldArticle gold : articles) {
                Document document = annotation.analyse(gold);
                List<RoleSpan> exact = GoldRoles.exact(document, gold);
                instances.add(document, exact, gold);
                instances.add(document, GoldRoles.worn(document, exact, random), gold);
                instances.add(document, document.roles(), gold);
            }
        }
        return instances;
    }

    private void train(List<LinkInstances.Choice> choices) {
        Random random = new Random(SEED);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            Collections.shuffle(choices, random);
            double loss = 0;
            int right = 0;
            for (LinkInstances.Choice choice : choices) {
                double[] p = probabilities(choice);
                double mass = 0;
                int best = 0;
                for (int c = 0; c < p.length; c++) {
                    mass += choice.right()[c] ? p[c] : 0;
                    best = p[c] > p[best] ? c : best;
                }
                loss -= Math.log(Math.max(mass, 1e-12));
                right += choice.right()[best] ? 1 : 0;
                for (int c = 0; c < p.length; c++) {
                    double gradient = p[c] - (choice.right()[c] ? p[c] / Math.max(mass, 1e-12) : 0);
                    if (Math.abs(gradient) > 1e-5) {
                        step(choice.features()[c], gradient);
                    }
                }
            }
            System.err.printf(
                    Locale.ROOT,
                    "epoch %d: loss %.4f, right %.4f of %d%n",
                    epoch,
                    loss / choices.size(),
                    (double) right / choices.size(),
                    choices.size());
        }
    }

    private double[] probabilities(LinkInstances.Choice choice) {
        double[] p = new double[choice.features().length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < p.length; c++) {
            for (int f : choice.features()[c]) {
                p[c] += weights[f];
            }
            largest = Math.max(largest, p[c]);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(p[c] - largest);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }

    private void step(int[] features, double gradient) {
        for (int f : features) {
            double g = gradient + PENALTY * weights[f];
            squares[f] += g * g;
            weights[f] -= RATE * g / Math.sqrt(squares[f] + 1e-6);
        }
    }

    private String table(List<String> names) {
        StringBuilder out = new StringBuilder(
                "# Weights of the linker (LinkFeatures): feature, tab, weight. Made by LinkTrainer from PolNeAR's training part.\n");
        List<String> lines = new ArrayList<>();
        for (int f = 0; f < weights.length; f++) {
            if (Math.abs(weights[f]) >= SMALLEST && names.get(f).indexOf('\t') < 0) {
                lines.add(String.format(Locale.ROOT, "%s\t%.2f%n", names.get(f), weights[f]));
            }
        }
        lines.stream().sorted().forEach(out::append);
        return out.toString();
    }
}
