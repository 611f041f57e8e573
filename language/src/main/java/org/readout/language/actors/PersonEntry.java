package org.readout.language.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the book.
 *
 * @param names all full names and by-names, the shown one first
 * @param surnames what they are called for short ("Zelensky", "Xi")
 * @param country alpha-3, null when of none
 * @param offices terms in the order of the file
 */
public record PersonEntry(
        String id,
        String name,
        List<String> names,
        List<String> surnames,
        Gender gender,
        @Nullable String country,
        List<Office> offices)
        implements Entry {}
