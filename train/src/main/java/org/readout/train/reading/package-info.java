/**
 * Trains the reading model: one small transformer encoder with heads for attribution, syntax, names and factuality, all
 * of them fed from the same pass (design.md, section 4). Runs on two cores, resumes after a kill, same seed same model.
 */
@NullMarked
package org.readout.train.reading;

import org.jspecify.annotations.NullMarked;
