package org.readout.language.actors;

/**
 * A building, street or place that stands for those who work in it.
 *
 * @param name "Kremlin"
 * @param actor id of whom it stands for: {@code rus-gov}
 */
public record SeatEntry(String name, String actor) implements Entry {}
