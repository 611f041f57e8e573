/** Whether reports of many articles are brought together as they should be: copies, and dates. */
@NullMarked
package org.readout.bench.stories;

import org.jspecify.annotations.NullMarked;
