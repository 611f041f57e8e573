/**
 * What leaves the desk: pages out of templates, and the same as tables in JSON and CSV; the files that pages load.
 */
@NullMarked
package org.readout.desk.page;

import org.jspecify.annotations.NullMarked;
