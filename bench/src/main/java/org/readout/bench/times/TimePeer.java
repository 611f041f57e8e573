package org.readout.bench.times;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Time;

/**
 * Another system that finds times, to be measured beside Readout on the same texts. Found by {@link
 * java.util.ServiceLoader}; kept in {@code bench/peers}, which the ordinary build never touches.
 */
public interface TimePeer {
    /** What {@code --peer} calls it. */
    String name();

    /** Loads its models. */
    void load();

    /**
     * The times of a text, in its order.
     *
     * @param created the day it was written
     * @return with the peer's own values as {@code timex}; all else that a time has is left empty
     */
    List<Time> times(String text, @Nullable LocalDate created);
}
