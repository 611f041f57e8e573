/** Attendance findings against labelled sentences: who comes to what, and with which status. */
@NullMarked
package org.readout.bench.attendance;

import org.jspecify.annotations.NullMarked;
