/** Gatherings to come as a calendar (iCalendar, RFC 5545). */
@NullMarked
package org.readout.export.calendar;

import org.jspecify.annotations.NullMarked;
