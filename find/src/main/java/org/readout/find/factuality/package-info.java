/**
 * How real an event is, as one number from -3 (certainly not) to 3 (certainly), after Lee et al. (2015) and the unified
 * corpus of Stanovsky et al. (2017): what rules make of the words above and beside it, and the reading model's own number,
 * weighed by a small table of trees. Rules name an event's class; the number checks them.
 */
@NullMarked
package org.readout.find.factuality;

import org.jspecify.annotations.NullMarked;
