/**
 * The reading model's encoder: tokens to word pieces, word pieces to windows, one pass of a small transformer over each
 * window, and for every token the scores of all heads (attribution, syntax, names, factuality).
 */
@NullMarked
package org.readout.language.encoder;

import org.jspecify.annotations.NullMarked;
