/** Findings as JSON: the contract of {@code readout extract}, one object an article, offsets in code points. */
@NullMarked
package org.readout.find.json;

import org.jspecify.annotations.NullMarked;
