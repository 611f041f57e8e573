package org.readout.read;

/**
 * An input, or a part of one, that could not be read.
 *
 * @param input its name as the user gave it
 * @param reason why, in a sentence for the user
 */
public record Problem(String input, String reason) {}
