/** JSON in all its forms: JSON Lines, lists and single objects, each object read as what its fields say it is. */
@NullMarked
package org.readout.read.jsonl;

import org.jspecify.annotations.NullMarked;
