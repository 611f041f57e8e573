/**
 * Bytes to articles. {@link org.readout.read.Reader} takes what a user names (a file, a folder, an address, standard
 * input), finds its format by looking at the content, and hands each article on as soon as it is read. What cannot be
 * read is named with its reason and the rest goes on.
 */
@NullMarked
package org.readout.read;

import org.jspecify.annotations.NullMarked;
