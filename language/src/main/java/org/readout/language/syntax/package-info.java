/**
 * Tokens to parts of speech, lemmas and a dependency tree (Universal Dependencies v2).
 *
 * <p>A greedy tagger and an arc-hybrid transition parser (Kuhlmann et al. 2011), both averaged perceptrons over hashed
 * features, the parser trained with a dynamic oracle (Goldberg and Nivre 2013). Small, fast and in plain Java: the first
 * version behind a seam that the reading model's syntax head is to fill.
 */
@NullMarked
package org.readout.language.syntax;

import org.jspecify.annotations.NullMarked;
