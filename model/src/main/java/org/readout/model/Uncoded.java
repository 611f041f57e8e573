package org.readout.model;

/**
 * Something that was looked at and not coded, and why: what {@code extract --explain} shows.
 *
 * @param finder who looked
 * @param span at what
 * @param reason why nothing was coded
 */
public record Uncoded(String finder, Span span, String reason) {}
