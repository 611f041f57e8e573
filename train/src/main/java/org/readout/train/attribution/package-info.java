/** Trains what joins sources, cues and contents: {@link org.readout.train.attribution.LinkTrainer}. */
@NullMarked
package org.readout.train.attribution;

import org.jspecify.annotations.NullMarked;
