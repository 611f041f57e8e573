package org.readout.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something is or happens.
 *
 * @param text the words
 * @param span where they stand
 * @param name the name to show ("Istanbul")
 * @param country ISO 3166-1 alpha-3, where known
 */
public record Place(
        String text, Span span, String name, @Nullable String country) {}
