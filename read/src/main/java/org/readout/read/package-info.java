@NullMarked
package org.readout.read;

import org.jspecify.annotations.NullMarked;
