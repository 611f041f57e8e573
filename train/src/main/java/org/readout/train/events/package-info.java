/** Trains the classifier of event types. */
@NullMarked
package org.readout.train.events;

import org.jspecify.annotations.NullMarked;
