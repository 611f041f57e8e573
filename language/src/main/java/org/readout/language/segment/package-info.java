/**
 * Text to sentences and tokens. Tokens are cut as the English Web Treebank cuts them; sentences never cross a block.
 */
@NullMarked
package org.readout.language.segment;

import org.jspecify.annotations.NullMarked;
