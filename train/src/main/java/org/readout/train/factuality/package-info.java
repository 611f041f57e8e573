/** Trains the number that says how real an event is. */
@NullMarked
package org.readout.train.factuality;

import org.jspecify.annotations.NullMarked;
