/** The wire messages of the teleprinter age that are still sent: IPTC 7901 and ANPA 1312. */
@NullMarked
package org.readout.read.iptc7901;

import org.jspecify.annotations.NullMarked;
