/** Web archives (WARC, ISO 28500), packed or not: the pages in them, as they were answered. */
@NullMarked
package org.readout.read.warc;

import org.jspecify.annotations.NullMarked;
