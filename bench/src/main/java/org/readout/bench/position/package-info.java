/** Who is for or against what: stances sentence by sentence, and positions in labelled sentences of our own. */
@NullMarked
package org.readout.bench.position;

import org.jspecify.annotations.NullMarked;
