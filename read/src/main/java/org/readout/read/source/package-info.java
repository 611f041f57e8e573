/** What every format reader is given and may answer: the bytes of one input with what is known of them, their decoding, and the refusal with its reason. */
@NullMarked
package org.readout.read.source;

import org.jspecify.annotations.NullMarked;
