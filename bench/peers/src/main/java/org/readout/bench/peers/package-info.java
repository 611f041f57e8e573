/** Other systems, to be timed beside ours; never shipped. */
@NullMarked
package org.readout.bench.peers;

import org.jspecify.annotations.NullMarked;
