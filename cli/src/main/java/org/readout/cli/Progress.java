package org.readout.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a long run is: a bar on a terminal, a line every so often elsewhere, nothing for short runs.
 */
final class Progress implements AutoCloseable {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final int EVERY = 100;

    private final Console console;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private @Nullable ProgressBar bar;
    private long done;

    Progress(Console console, boolean quiet) {
        this.console = console;
        this.terminal = !quiet && System.console() != null && System.console().isTerminal();
    }

    /** One more article is done. */
    void step(String what) {
        done++;
        if (!terminal) {
            if (done % EVERY == 0) {
                console.say(done + " articles read");
            }
            return;
        }
        if (bar == null && System.nanoTime() - start > QUIET_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(" articles", 1)
                    .showSpeed()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(what);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
