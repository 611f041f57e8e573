package org.readout.read.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agencies and outlets of {@code agencies.tsv}, by every way they are written. */
public final class Agencies {
    /**
     * One of them.
     *
     * @param wire whether it sells its copy to others
     */
    public record Agency(String name, boolean wire) {}

    private static final Map<String, Agency> BY_NAME = load();

    private Agencies() {}

    /** The agency or outlet written so, exactly but for white space around it. */
    public static Optional<Agency> named(String written) {
        return Optional.ofNullable(BY_NAME.get(written.strip()));
    }

    private static Map<String, Agency> load() {
        Map<String, Agency> all = new HashMap<>();
        for (List<String> row : Resource.rows("agencies.tsv")) {
            Agency agency = new Agency(row.get(1), row.getFirst().equals("agency"));
            row.subList(1, row.size()).forEach(name -> all.put(name, agency));
        }
        return Map.copyOf(all);
    }
}
