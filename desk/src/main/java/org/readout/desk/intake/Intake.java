package org.readout.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readout.desk.guard.Refusal;
import org.readout.find.Extractor;
import org.readout.ledger.Added;
import org.readout.ledger.Ledger;
import org.readout.model.Article;
import org.readout.model.Findings;
import org.readout.read.Problem;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;
import org.readout.story.about.Arranger;

/**
 * Reads what a reader hands in and keeps it. The language models are loaded with the first article, not before; one input
 * is read at a time, so that a desk stays within its memory. Thread-safe.
 */
public final class Intake implements AutoCloseable {
    /** Articles of one input, at most: whoever has more adds them from the command line. */
    public static final int MOST = 50;

    private static final int PATIENCE_SECONDS = 120;

    private final Ledger ledger;
    private final Supplier<Extractor> loader;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Extractor extractor;

    public Intake(Ledger ledger, Supplier<Extractor> loader) {
        this.ledger = ledger;
        this.loader = loader;
    }

    /** An article that was read, and what became of it. */
    public record Kept(String title, Added added) {}

    /** What became of an input. */
    public record Outcome(List<Kept> kept, List<Problem> problems) {
        public Outcome {
            kept = List.copyOf(kept);
            problems = List.copyOf(problems);
        }
    }

    /**
     * What a reader says of an article beside its text.
     *
     * @param headline its headline; null leaves what the text says
     * @param outlet who published it; null likewise
     * @param options the date of articles that carry none
     */
    public record Details(
            @Nullable String headline, @Nullable String outlet, ReadOptions options) {}

    /** Reads bytes of any known format and keeps their articles. @param name what the input is called */
    public Outcome add(String name, byte[] bytes, Details details) {
        List<Article> articles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        new Reader(details.options()).read(name, bytes, articles::add, problems::add);
        if (articles.size() > MOST) {
            throw new Refusal(
                    413,
                    "That holds " + articles.size() + " articles; the desk takes " + MOST
                            + " at once. Larger inputs go in with \"readout add\".");
        }
        List<Kept> kept = new ArrayList<>();
        begin();
        try {
            for (Article article : articles) {
                keep(named(article, details), kept, problems);
            }
            if (kept.stream().anyMatch(k -> k.added().outcome() != Added.Outcome.SAME)) {
                Arranger.arrange(ledger);
            }
        } finally {
            reading.unlock();
        }
        return new Outcome(kept, problems);
    }

    private void begin() {
        try {
            if (reading.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(503, "The desk is still reading what others handed in; try again in a while.");
    }

    private void keep(Article article, List<Kept> kept, List<Problem> problems) {
        String title = article.headline() == null ? article.file() : article.headline();
        Added known = ledger.known(article).orElse(null);
        if (known != null) {
            kept.add(new Kept(title, known));
            return;
        }
        Findings findings;
        try {
            findings = extractor().extract(article);
        } catch (RuntimeException e) {
            problems.add(new Problem(article.file(), "could not be analysed"));
            return;
        }
        kept.add(new Kept(title, ledger.add(findings)));
    }

    private Extractor extractor() {
        Extractor loaded = extractor;
        if (loaded == null) {
            loaded = loader.get();
            extractor = loaded;
        }
        return loaded;
    }

    private static Article named(Article article, Details details) {
        Article.Builder builder = article.toBuilder();
        if (details.outlet() != null) {
            builder.outlet(details.outlet());
        }
        if (details.headline() != null && article.headline() == null) {
            builder.headline(details.headline());
        }
        return builder.build();
    }

    @Override
    public void close() {
        reading.lock();
        try {
            if (extractor != null) {
                extractor.close();
                extractor = null;
            }
        } finally {
            reading.unlock();
        }
    }
}
