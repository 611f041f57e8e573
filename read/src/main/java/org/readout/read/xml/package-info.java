/** The one place where XML is parsed: no document types, no entities but the built-in ones, bounded depth and size. */
@NullMarked
package org.readout.read.xml;

import org.jspecify.annotations.NullMarked;
