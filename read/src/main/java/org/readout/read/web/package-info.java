/** Fetching from the web without being turned against the network that Readout stands in. */
@NullMarked
package org.readout.read.web;

import org.jspecify.annotations.NullMarked;
