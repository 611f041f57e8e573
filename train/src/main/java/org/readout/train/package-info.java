@NullMarked
package org.readout.train;

import org.jspecify.annotations.NullMarked;
