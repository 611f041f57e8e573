/** The command line: {@code readout brief}, {@code extract} and {@code bench}. */
@NullMarked
package org.readout.cli;

import org.jspecify.annotations.NullMarked;
