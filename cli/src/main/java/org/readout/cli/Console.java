package org.readout.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints: results to {@code out}, everything else to {@code err}.
 *
 * @param out results, and nothing else
 * @param err progress, problems, advice
 */
record Console(PrintStream out, PrintStream err) {

    void say(String message) {
        err.println("readout: " + message);
        err.flush();
    }

    /** Says what went wrong; with the stack trace only when asked for. */
    void problem(Throwable problem, boolean debug) {
        if (debug) {
            problem.printStackTrace(err);
            return;
        }
        String message = message(problem);
        say(
                message == null
                        ? "something went wrong that should not ("
                                + problem.getClass().getSimpleName() + "); run again with --debug and report it"
                        : message);
    }

    private static @Nullable String message(Throwable problem) {
        boolean ours = problem instanceof java.io.IOException
                || problem instanceof java.io.UncheckedIOException
                || problem instanceof IllegalArgumentException
                || problem instanceof IllegalStateException;
        return ours ? problem.getMessage() : null;
    }
}
