package org.readout.language.actors;

/** What pronouns a person is reported with, as far as the book knows. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    static Gender of(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            case "" -> UNKNOWN;
            default -> throw new IllegalArgumentException("gender is m, f or nothing: " + letter);
        };
    }
}
