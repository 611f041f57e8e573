/** Measures events: their types where the sides are given, by the lexicon alone and with a light classifier beside it. */
@NullMarked
package org.readout.bench.events;

import org.jspecify.annotations.NullMarked;
