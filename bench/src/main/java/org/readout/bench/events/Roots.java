package org.readout.bench.events;

import java.util.Map;

/** The fifteen root codes of the older ontology, and what they come to in its four and two classes. */
final class Roots {
    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("YIELD", 2),
            Map.entry("REQUEST", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("REJECT", 3),
            Map.entry("THREATEN", 3));

    private Roots() {}

    /** Verbal or material, cooperation or conflict. */
    static String quad(String root) {
        return root.isEmpty() ? "" : String.valueOf(QUADS.getOrDefault(root, 4));
    }

    /** Cooperation or conflict. */
    static String side(String root) {
        return root.isEmpty() ? "" : QUADS.getOrDefault(root, 4) <= 2 ? "cooperation" : "conflict";
    }
}
