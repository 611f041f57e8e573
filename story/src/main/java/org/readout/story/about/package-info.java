/** What articles are about, and which of them are about the same developing matter. */
@NullMarked
package org.readout.story.about;

import org.jspecify.annotations.NullMarked;
