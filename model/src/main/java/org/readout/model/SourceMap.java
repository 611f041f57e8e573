package org.readout.model;

import java.util.Optional;

/**
 * The way back from an article's text to the page or file that it was taken from, where text was extracted (HTML).
 * Offsets on the far side are UTF-16 units of the decoded source.
 */
@FunctionalInterface
public interface SourceMap {
    /** Where a span of the text stands in the source; empty where it stands nowhere (inserted white space). */
    Optional<Span> source(Span text);
}
