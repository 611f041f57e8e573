package org.readout.train.reading;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.readout.language.encoder.WordPiece;

/**
 * The training loop. A round reads each corpus by its share, in batches of one corpus, shuffled; the rate climbs over the
 * first tenth of all steps and falls in a straight line after. Over the last steps the weights are averaged (Izmailov et
 * al. 2018). Everything follows from the seed, so that a killed training goes on from its last checkpoint as if nothing
 * had happened.
 */
final class ReadingTrainer {
    private static final int LOG = 20;
    private static final int AVERAGE_EVERY = 20;
    /** Between rounds one held-out text of so many is read. */
    private static final int QUICK = 4;

    /**
     * @param rounds how often the corpora are read
     * @param rate the highest learning rate
     * @param ids about how many ids a step reads
     * @param averaged the last part of all steps over which weights are averaged
     * @param save a checkpoint each so many steps
     */
    record Plan(int rounds, double rate, int ids, double averaged, int save, long seed, float dropout) {}

    private final Plan plan;
    private final List<Corpus> training;
    private final List<Corpus> development;
    private final WordPiece wordPiece;
    private final Path folder;
    private final Consumer<String> log;
    private final NDManager root = NDManager.newBaseManager();
    private final Network network;
    private final Adam adam;
    private final Map<String, NDArray> sums = new LinkedHashMap<>();
    private int averagedSteps;

    ReadingTrainer(
            Plan plan,
            Map<String, Tensor> pretrained,
            Labels labels,
            List<Corpus> training,
            List<Corpus> development,
            WordPiece wordPiece,
            Path folder,
            Consumer<String> log) {
        this.plan = plan;
        this.training = training;
        this.development = development;
        this.wordPiece = wordPiece;
        this.folder = folder;
        this.log = log;
        Engine.getInstance().setRandomSeed((int) plan.seed());
        this.network = new Network(pretrained, labels, root, plan.seed(), plan.dropout());
        this.adam = new Adam(network.parameters, root);
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint.bin");
    }

    private List<Batch> round(int round) {
        Random random = new Random(plan.seed() * 31 + round);
        List<Batch> batches = new ArrayList<>();
        for (Corpus corpus : training) {
            batches.addAll(corpus.batches(wordPiece, plan.ids(), random));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /** Trains to the end, or from the last checkpoint to the end. */
    void run() throws IOException {
        int each = round(0).size();
        int total = each * plan.rounds();
        int done = resume();
        log.accept(total + " steps, "
                + network.parameters.values().stream()
                        .mapToLong(a -> a.getShape().size())
                        .sum() + " weights" + (done > 0 ? ", from step " + done : ""));
        int step = 0;
        long began = System.nanoTime();
        long ids = 0;
        double loss = 0;
        int losses = 0;
        for (int round = 0; round < plan.rounds(); round++) {
            for (Batch batch : round(round)) {
                if (++step <= done) {
                    continue;
                }
                double value = step(batch, rate(step, total));
                ids += batch.ids();
                if (Double.isFinite(value)) {
                    loss += value;
                    losses++;
                } else {
                    log.accept("skipped step " + step + ": its gradient is not finite");
                }
                average(step, total);
                if (step % LOG == 0) {
                    double seconds = (System.nanoTime() - began) / 1e9;
                    log.accept(String.format(
                            Locale.ROOT,
                            "round %d step %d/%d loss %.4f, %.0f ids/s, %.0f s",
                            round + 1,
                            step,
                            total,
                            loss / Math.max(1, losses),
                            ids / seconds,
                            seconds));
                    loss = 0;
                    losses = 0;
                }
                if (step % plan.save() == 0) {
                    save(step);
                }
            }
            if (step > done) {
                score("after round " + (round + 1), QUICK);
                save(step);
            }
        }
        finish();
        score("averaged", 1);
        Checkpoint.write(folder.resolve("weights.bin"), network.parameters, List.of());
        log.accept("wrote " + folder.resolve("weights.bin"));
    }

    private double rate(int step, int total) {
        int warm = Math.max(1, total / 10);
        return plan.rate()
                * (step < warm ? (double) step / warm : Math.max(0.02, (double) (total - step) / (total - warm)));
    }

    private double step(Batch batch, double rate) {
        try (NDManager manager = root.newSubManager()) {
            float value;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray loss = new Pass(network, manager, batch, true).loss();
                if (loss == null) {
                    return 0;
                }
                collector.backward(loss);
                value = loss.getFloat();
            }
            return adam.update(manager, rate) ? value : Double.NaN;
        }
    }

    private void average(int step, int total) {
        if (step < total * (1 - plan.averaged()) || step % AVERAGE_EVERY != 0) {
            return;
        }
        averagedSteps++;
        for (Adam.Slot slot : adam.slots()) {
            NDArray sum = sums.get(slot.name());
            if (sum == null) {
                sums.put(
                        slot.name(),
                        root.create(slot.value().toFloatArray(), slot.value().getShape()));
            } else {
                try (NDArray copy =
                        root.create(slot.value().toFloatArray(), slot.value().getShape())) {
                    sum.addi(copy);
                }
            }
        }
    }

    private void finish() {
        for (Adam.Slot slot : adam.slots()) {
            NDArray sum = sums.get(slot.name());
            if (sum != null) {
                network.parameters.put(slot.name(), sum.div(averagedSteps));
            }
        }
    }

    /** @param every one text of so many is read */
    private void score(String when, int every) {
        Scores scores = new Scores(network, root, wordPiece);
        for (Corpus corpus : development) {
            log.accept(when + ": " + corpus.name() + " " + scores.of(corpus.every(every)));
        }
    }

    private void save(int step) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Adam.Slot slot : adam.slots()) {
            arrays.put(slot.name(), slot.value());
            arrays.put(slot.name() + "#1", slot.first());
            arrays.put(slot.name() + "#2", slot.second());
        }
        sums.forEach((name, sum) -> arrays.put(name + "#sum", sum));
        Checkpoint.write(checkpoint(), arrays, List.of(step, adam.step(), averagedSteps));
    }

    /** Steps already done. */
    private int resume() throws IOException {
        if (!Files.exists(checkpoint())) {
            return 0;
        }
        Checkpoint.Contents contents = Checkpoint.read(checkpoint());
        for (Adam.Slot slot : adam.slots()) {
            set(slot.value(), contents.array(slot.name()));
            set(slot.first(), contents.array(slot.name() + "#1"));
            set(slot.second(), contents.array(slot.name() + "#2"));
            Tensor sum = contents.arrays().get(slot.name() + "#sum");
            if (sum != null) {
                sums.put(slot.name(), root.create(sum.values(), slot.value().getShape()));
            }
        }
        adam.resume(contents.numbers().get(1));
        averagedSteps = contents.numbers().get(2);
        return contents.numbers().getFirst();
    }

    private static void set(NDArray array, Tensor tensor) {
        array.set(tensor.values());
    }
}
