/** What reports have in common whatever their format: dates, bylines, datelines, agency and copyright lines, languages. */
@NullMarked
package org.readout.read.parts;

import org.jspecify.annotations.NullMarked;
