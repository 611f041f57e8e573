/** The measure {@code times}: time expressions found and resolved, against TimeML documents. */
@NullMarked
package org.readout.bench.times;

import org.jspecify.annotations.NullMarked;
