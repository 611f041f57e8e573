package org.readout.read.html;

import org.readout.model.Block;
import org.readout.read.parts.MappedText;

/**
 * A block of a page as taken from it.
 *
 * @param linked the share of its characters that stand in links
 * @param list whether it is an item of a list
 */
record Part(Block.Kind kind, MappedText text, double linked, boolean list) {}
