package org.readout.language.names;

import org.readout.model.Name;

/**
 * A name, before it is known whom it names.
 *
 * @param first the index of its first token
 * @param end one past the index of its last token
 * @param type what it names
 */
public record NameSpan(int first, int end, Name.Type type) {}
