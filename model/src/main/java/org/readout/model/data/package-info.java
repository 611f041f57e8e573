/** How the program's own knowledge is read: lexicons, tables and word lists, which ship as plain files beside the classes that use them. */
@NullMarked
package org.readout.model.data;

import org.jspecify.annotations.NullMarked;
