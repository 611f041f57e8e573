package org.readout.cli;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items in parallel and hands the results on in the order the items came in, so that output is the same for any
 * number of threads. Holds a bounded number of items at once.
 *
 * @param <T> what comes in
 * @param <R> what goes out
 */
final class InOrder<T, R> implements AutoCloseable {
    private final ExecutorService workers;
    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final BiConsumer<T, Throwable> failed;
    private final ArrayDeque<Pending<T, R>> pending = new ArrayDeque<>();
    private final int bound;

    private record Pending<T, R>(T item, Future<R> result) {}

    /**
     * @param threads how many to work on at once
     * @param failed told of items whose work threw; the rest goes on
     */
    InOrder(int threads, Function<T, R> work, Consumer<R> sink, BiConsumer<T, Throwable> failed) {
        this.workers = Executors.newFixedThreadPool(threads);
        this.bound = threads * 4;
        this.work = work;
        this.sink = sink;
        this.failed = failed;
    }

    /** Takes an item; waits for the oldest one when too many are held. */
    void accept(T item) {
        pending.add(new Pending<>(item, workers.submit(() -> work.apply(item))));
        while (pending.size() > bound
                || (!pending.isEmpty() && pending.element().result.isDone())) {
            drain();
        }
    }

    private void drain() {
        Pending<T, R> oldest = pending.remove();
        try {
            sink.accept(oldest.result.get());
        } catch (ExecutionException e) {
            failed.accept(oldest.item, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    /** Waits for everything taken and hands it on. */
    void finish() {
        while (!pending.isEmpty()) {
            drain();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
