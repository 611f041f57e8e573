/** Statements' properties against labelled passages: who speaks, how, how openly, to whom, with what reserve, in whose words. */
@NullMarked
package org.readout.bench.speakers;

import org.jspecify.annotations.NullMarked;
