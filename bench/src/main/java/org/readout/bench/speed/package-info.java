/** How fast: articles a second end to end, time to the first result, memory; beside peers on the same texts. */
@NullMarked
package org.readout.bench.speed;

import org.jspecify.annotations.NullMarked;
