package org.readout.language;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is being loaded on a thread of its own while its owner loads the rest: models and data files do not
 * wait for one another.
 *
 * @param <T> what is loaded
 */
public final class Later<T> {
    private final FutureTask<T> task;

    private Later(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins to load. */
    public static <T> Later<T> of(Supplier<T> load) {
        FutureTask<T> task = new FutureTask<>(load::get);
        Thread.ofPlatform().daemon().name("loading").start(task);
        return new Later<>(task);
    }

    /** Waits until it is there. Throws what loading threw. */
    public T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                case null, default -> throw new IllegalStateException("cannot load: " + e.getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        }
    }
}
