/**
 * Attendance: who comes to a gathering, who stays away, and who says so. Predicates of coming together (frames) are
 * found with their gathering and their people; the clause's {@link org.readout.find.clause.Outlook} and the speaker then
 * decide the status.
 */
@NullMarked
package org.readout.find.attendance;

import org.jspecify.annotations.NullMarked;
