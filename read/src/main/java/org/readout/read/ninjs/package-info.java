/** ninjs, the IPTC's news in JSON, versions 1 to 3. */
@NullMarked
package org.readout.read.ninjs;

import org.jspecify.annotations.NullMarked;
