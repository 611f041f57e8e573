/** The one JSON factory, with bounds on depth and lengths. */
@NullMarked
package org.readout.read.json;

import org.jspecify.annotations.NullMarked;
