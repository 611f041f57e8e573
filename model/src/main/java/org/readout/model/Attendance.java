package org.readout.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to a gathering, who does not, and who says so.
 *
 * @param gathering the gathering's id
 * @param saidBy the id of the statement that says so; null in the reporter's own voice
 * @param speaker that statement's source
 * @param asOf the day for which it was said: the time of speaking, else the publication date
 * @param hedge words that hold it at a distance
 */
public record Attendance(
        String id,
        ActorMention who,
        String gathering,
        Status status,
        @Nullable String saidBy,
        @Nullable ActorMention speaker,
        @Nullable LocalDate asOf,
        @Nullable Hedge hedge,
        Evidence evidence,
        List<Why> why)
        implements Finding {

    /** From there to not there. */
    public enum Status {
        /** Is or was there. */
        PRESENT,
        /** Says itself that it will come. */
        ANNOUNCED,
        /** Others say, or a plan has it, that it will come. */
        EXPECTED,
        /** Might come, or considers it. */
        POSSIBLE,
        /** Asked to come; has not answered. */
        INVITED,
        /** Asked, and declined to say. */
        UNDECLARED,
        /** Others think it will not come. */
        DOUBTED,
        /** Says that it will not come. */
        DECLINED,
        /** Left out, or its invitation withdrawn. */
        UNINVITED,
        /** Was not there. */
        ABSENT
    }

    public Attendance {
        why = List.copyOf(why);
    }
}
