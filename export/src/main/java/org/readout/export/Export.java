package org.readout.export;

import java.io.Closeable;
import java.io.IOException;
import org.readout.model.Findings;

/**
 * Takes articles one after another and writes them in one format. Formats of single articles write as they go; those of
 * a whole story write when closed. Not thread-safe.
 */
public interface Export extends Closeable {
    /** Takes an article's findings. @throws IOException when writing fails */
    void add(Findings findings) throws IOException;

    /** Writes what is left, and the end; closes what it was given to write to. */
    @Override
    void close() throws IOException;
}
