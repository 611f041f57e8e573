/** Trains the name finder on CoNLL-format files of names. */
@NullMarked
package org.readout.train.names;

import org.jspecify.annotations.NullMarked;
