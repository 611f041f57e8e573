/**
 * Findings for other programs: the formats that researchers of events, archivists, calendars and feed readers already
 * read. Each is described, column by column, in {@code docs/exports.md}. What a format asks for and Readout cannot know
 * stays empty.
 */
@NullMarked
package org.readout.export;

import org.jspecify.annotations.NullMarked;
