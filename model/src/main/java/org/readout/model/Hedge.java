package org.readout.model;

/**
 * Words that hold something at a distance: "likely", "appears to", "reportedly", "almost certainly".
 *
 * @param span where they stand
 * @param text the words
 */
public record Hedge(Span span, String text) {}
