/** The ledger under load: very many articles, made by varying real ones, then searched and briefed against the clock. */
@NullMarked
package org.readout.bench.load;

import org.jspecify.annotations.NullMarked;
