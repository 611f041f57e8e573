/** The desk for programs: exports, articles handed in, and the description of all addresses in OpenAPI. */
@NullMarked
package org.readout.desk.api;

import org.jspecify.annotations.NullMarked;
