/** How well the number for an event's factuality agrees with people's, and the learner of its weights. */
@NullMarked
package org.readout.bench.factuality;

import org.jspecify.annotations.NullMarked;
