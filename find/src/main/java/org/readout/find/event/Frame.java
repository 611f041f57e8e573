package org.readout.find.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sides of an event stand.
 *
 * @param kind who is the source
 * @param targets where the target may stand, the first that is there counts: {@code o} is the object, all else a
 *     preposition
 * @param both whether there is no event without two sides
 */
record Frame(Kind kind, List<String> targets, boolean both) {
    /** Who is the source. */
    enum Kind {
        /** The subject does it. */
        DOES,
        /** The sides do it to each other. */
        MUTUAL,
        /** The subject has it done to it. */
        UNDERGOES
    }

    private static final Set<Character> SIGNS = Set.of('>', '=', '<');

    /** Reads the small language of the data files: {@code >o,against!}. */
    static Frame of(String written) {
        if (written.isEmpty() || !SIGNS.contains(written.charAt(0))) {
            throw new IllegalStateException("frame must begin with one of > = <: " + written);
        }
        Kind kind = switch (written.charAt(0)) {
            case '=' -> Kind.MUTUAL;
            case '<' -> Kind.UNDERGOES;
            default -> Kind.DOES;
        };
        boolean both = written.endsWith("!");
        String rest = written.substring(1, written.length() - (both ? 1 : 0)).toLowerCase(Locale.ROOT);
        return new Frame(kind, rest.isEmpty() ? List.of() : List.of(rest.split(",")), both);
    }
}
