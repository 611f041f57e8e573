/** Attribution measured on PolNeAR (Newell, Margolin and Ruths 2018): who said what, against one annotator's spans. */
@NullMarked
package org.readout.bench.attribution;

import org.jspecify.annotations.NullMarked;
