package org.readout.language.actors;

import java.util.Set;

/**
 * An office or role that a noun names.
 *
 * @param key canonical office: {@code prime-minister} for premier, chancellor (of Germany), taoiseach
 * @param title the words that name it
 * @param sector sector of its holder ({@code GOV}, {@code LEG}, ...); {@code *} when it is that of the organisation;
 *     empty when it has none (resident, expert)
 * @param rank 1 head of state or government, 2 minister, 3 other high office, 4 official, 5 anyone
 * @param holderUnique whether a country or organisation has one holder at a time
 * @param gender of the word itself ("spokeswoman", "king")
 * @param countries alpha-3 codes where the word has this meaning; empty for everywhere
 */
public record Role(
        String key,
        String title,
        String sector,
        int rank,
        boolean holderUnique,
        Gender gender,
        Set<String> countries) {}
