/** Averaged perceptrons over hashed features (Collins 2002): what the first tagger, parser and name finder share. */
@NullMarked
package org.readout.language.perceptron;

import org.jspecify.annotations.NullMarked;
