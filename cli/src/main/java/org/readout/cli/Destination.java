package org.readout.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes its result: a file, or standard output. A file is written beside its place first, so that one
 * that was there before stays whole until the new one is.
 */
final class Destination implements AutoCloseable {
    private final @Nullable Path file;
    private final @Nullable Path beside;
    private final Writer writer;

    Destination(@Nullable Path file, Console console) throws IOException {
        this.file = file;
        this.beside = file == null ? null : file.resolveSibling(file.getFileName() + ".part");
        this.writer = beside == null
                ? new Lasting(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8))
                : new BufferedWriter(Files.newBufferedWriter(beside, StandardCharsets.UTF_8));
    }

    Writer writer() {
        return writer;
    }

    /** Puts the file in its place. */
    void finish() throws IOException {
        writer.close();
        if (file == null || beside == null) {
            return;
        }
        try {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves no half-written file behind. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (beside != null) {
            Files.deleteIfExists(beside);
        }
    }

    /** Standard output outlives what is written to it. */
    private static final class Lasting extends java.io.FilterWriter {
        Lasting(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
