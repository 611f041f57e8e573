package org.readout.read.source;

import java.util.function.Consumer;
import org.readout.model.Article;

/**
 * Reads one format. Thread-safe; never throws anything but {@link Unreadable} for whatever bytes it is given, reads
 * nothing but those bytes, and stays within the limits of {@link org.readout.model.Limits}.
 */
public interface FormatReader {
    /** Whether this looks like the format, by content first, then by name. Cheap. */
    boolean recognises(Source source);

    /**
     * Reads the articles, in order, each handed on as it is read.
     *
     * @param problems told the reason for each part that is left out, such as a withdrawn item of a package
     * @throws Unreadable when nothing (more) can be read
     */
    void read(Source source, Consumer<Article> sink, Consumer<String> problems) throws Unreadable;
}
