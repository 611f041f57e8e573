/** Names against CoNLL++. */
@NullMarked
package org.readout.bench.names;

import org.jspecify.annotations.NullMarked;
