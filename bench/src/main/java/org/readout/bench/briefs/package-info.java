/**
 * Whole briefs against tables of what they must and must not tell: who comes and who says so, the timeline with its
 * precision, positions, precedents. The articles and tables of our own stand in {@code bench/data/briefs}, whose README
 * describes the format; anybody can lay a folder of their own beside it.
 */
@NullMarked
package org.readout.bench.briefs;

import org.jspecify.annotations.NullMarked;
