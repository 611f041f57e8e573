package org.readout.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brief as its readers saw it.
 *
 * @param story the story's id; empty for the whole ledger
 * @param number 1, 2, ... within its story
 * @param asOf the day of its latest article
 * @param madeAt when it was first seen so
 * @param hash over all that it said
 * @param articles what it was made of, in its order
 * @param decisions the number of the last decision that it knew; 0 for none
 */
public record BriefVersion(
        String story,
        int number,
        @Nullable LocalDate asOf,
        Instant madeAt,
        String hash,
        List<Member> articles,
        long decisions) {
    public BriefVersion {
        articles = List.copyOf(articles);
    }

    /** An article in the version that the brief was made of. */
    public record Member(String article, int version) {}
}
