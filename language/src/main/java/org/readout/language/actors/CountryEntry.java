package org.readout.language.actors;

import java.util.List;
import java.util.Locale;

/**
 * A state, territory or former state.
 *
 * @param code ISO 3166-1 alpha-3 (3166-3 for former states; XKX for Kosovo)
 * @param kind {@code state}, {@code territory} or {@code historic}
 * @param names the shown name first
 * @param adjectives "Ukrainian"
 * @param one words for one of its people
 * @param many words for its people
 * @param capitals seats of government, the main one first
 * @param article whether running text says "the" before the name
 * @param leader key of the office that "its leader" means, empty where that is not plain
 * @param weight 3 for the great powers, 2 for states often in the news, 1 for the rest; ranks people of one surname
 */
public record CountryEntry(
        String code,
        String kind,
        List<String> names,
        List<String> adjectives,
        List<String> one,
        List<String> many,
        List<String> capitals,
        boolean article,
        String leader,
        int weight)
        implements Entry {

    @Override
    public String name() {
        return names.getFirst();
    }

    /** The main adjective, or the name where there is none. */
    public String adjective() {
        return adjectives.isEmpty() ? name() : adjectives.getFirst();
    }

    /** The name as it stands after "of": "the United States". */
    public String inText() {
        return article ? "the " + name() : name();
    }

    /** Id of the state as an actor: {@code ukr}. */
    public String id() {
        return code.toLowerCase(Locale.ROOT);
    }
}
