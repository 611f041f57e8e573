/** Parts of speech, lemmas and trees against Universal Dependencies treebanks. */
@NullMarked
package org.readout.bench.syntax;

import org.jspecify.annotations.NullMarked;
