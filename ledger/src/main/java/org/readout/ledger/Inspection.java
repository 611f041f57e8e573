package org.readout.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.readout.ledger.store.Place;

/** What must hold in a ledger beyond what the database itself looks after. */
final class Inspection {
    private Inspection() {}

    /** What does not hold, a line each. */
    static List<String> faults(Handle handle) {
        List<String> found = new ArrayList<>();
        say(
                handle,
                found,
                "SELECT a.id FROM article a WHERE 1 <> (SELECT COUNT(*) FROM version v WHERE v.article = a.id"
                        + " AND v.current = 1)",
                "has not exactly one current version");
        say(
                handle,
                found,
                "SELECT v.article FROM version v LEFT JOIN reading r ON r.version = v.id WHERE r.version IS NULL",
                "has a version of which nothing was kept");
        say(
                handle,
                found,
                "SELECT DISTINCT v.article FROM version v JOIN passage p ON p.version = v.id WHERE v.current = 0",
                "is found by words of a superseded version");
        say(
                handle,
                found,
                "SELECT v.article FROM version v WHERE v.current = 1 AND EXISTS (SELECT 1 FROM statement s WHERE"
                        + " s.version = v.id) AND NOT EXISTS (SELECT 1 FROM passage p WHERE p.id >= v.place AND p.id < v.place + "
                        + Place.PASSAGES + ")",
                "has findings that cannot be searched");
        return found;
    }

    private static void say(Handle handle, List<String> found, String query, String fault) {
        handle.createQuery(query).mapTo(String.class).forEach(id -> found.add("article " + id + " " + fault));
    }
}
