/** What people decide about findings: how it is given, kept, and how it changes what the desk shows. */
@NullMarked
package org.readout.desk.review;

import org.jspecify.annotations.NullMarked;
