/**
 * Finds the words that play a part in an attribution: a small transformer encoder (6 layers, 384 wide, int8) reads the
 * text in windows of whole paragraphs and scores each word piece; the best legal sequence of roles is kept.
 */
@NullMarked
package org.readout.language.attribution;

import org.jspecify.annotations.NullMarked;
