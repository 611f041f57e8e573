/** Trains the tagger, parser and lemmatiser on Universal Dependencies treebanks. */
@NullMarked
package org.readout.train.syntax;

import org.jspecify.annotations.NullMarked;
