/** A ledger's briefs as their readers saw them: kept, compared with, made again. */
@NullMarked
package org.readout.story.version;

import org.jspecify.annotations.NullMarked;
