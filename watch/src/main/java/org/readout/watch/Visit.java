package org.readout.watch;

import java.time.Instant;
import java.util.List;
import org.readout.read.web.Known;

/**
 * What is remembered of an address between two visits.
 *
 * @param address the feed or page
 * @param due not to be asked before
 * @param known which version of it was seen
 * @param failures how many visits in a row brought nothing
 * @param seen the items that its last answer held and that were dealt with, by {@link Seen#key}
 */
record Visit(String address, Instant due, Known known, int failures, List<String> seen) {
    Visit {
        seen = List.copyOf(seen);
    }

    static Visit first(String address) {
        return new Visit(address, Instant.EPOCH, Known.NOTHING, 0, List.of());
    }
}
