@NullMarked
package org.readout.bench;

import org.jspecify.annotations.NullMarked;
