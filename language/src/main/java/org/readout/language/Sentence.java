package org.readout.language;

import org.readout.model.Block;
import org.readout.model.Span;

/**
 * A sentence, never longer than its block.
 *
 * @param index its number in the document
 * @param span where it stands
 * @param first the index of its first token
 * @param end one past the index of its last token
 * @param block the number of the block that it stands in
 * @param kind what that block is
 */
public record Sentence(int index, Span span, int first, int end, int block, Block.Kind kind) {}
