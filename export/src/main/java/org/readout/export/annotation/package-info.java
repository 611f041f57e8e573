/** Findings as linked data: W3C Web Annotations of statements, schema.org descriptions of articles and gatherings. */
@NullMarked
package org.readout.export.annotation;

import org.jspecify.annotations.NullMarked;
