package org.readout.model;

import org.jspecify.annotations.Nullable;

/**
 * The rule, lexicon entry or model head that made a finding, or that gave it one of its values.
 *
 * @param finder who: {@code statement}, {@code event}, {@code attendance}, {@code position}, {@code time}, ...
 * @param rule the rule's or entry's stable name, as it stands in the code or data file
 * @param detail the words or values that it fired on
 */
public record Why(String finder, String rule, @Nullable String detail) {}
