/** How well pages are read: main text, headline, date and byline against gold pages. */
@NullMarked
package org.readout.bench.reading;

import org.jspecify.annotations.NullMarked;
