package org.readout.find.gathering;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.model.Gathering;

/**
 * The gatherings of one article.
 *
 * @param list in the order of their first trigger
 * @param byToken the gathering's id for the index of each token that speaks of it
 */
public record Gatherings(List<Gathering> list, Map<Integer, String> byToken) {
    public Gatherings {
        list = List.copyOf(list);
        byToken = Collections.unmodifiableSortedMap(new TreeMap<>(byToken));
    }

    /** The gathering that a token speaks of. */
    public Optional<Gathering> of(int token) {
        return Optional.ofNullable(byToken.get(token)).flatMap(this::of);
    }

    /** The gathering with an id. */
    public Optional<Gathering> of(String id) {
        return list.stream().filter(g -> g.id().equals(id)).findFirst();
    }
}
