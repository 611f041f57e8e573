package org.readout.model;

import org.jspecify.annotations.Nullable;

/**
 * A name in the text.
 *
 * @param type what it names
 * @param actor whom, where it is known
 * @param chain the chain of mentions that it belongs to, by number
 */
public record Name(
        Span span, String text, Type type, @Nullable Actor actor, int chain) {

    /** What names name. NORP: nationalities, religious and political groups ("Ukrainian", "Democrats"). */
    public enum Type {
        PERSON,
        ORG,
        PLACE,
        NORP,
        OTHER
    }
}
