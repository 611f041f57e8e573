package org.readout.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of articles: one version of one article, without its text.
 *
 * @param id the article's id in the ledger
 * @param version its number, from 1
 * @param current whether no later version supersedes it
 * @param file the input it was read from
 * @param published the publication day
 * @param modified the day of the publisher's last change
 * @param addedAt when it was committed
 */
public record ArticleEntry(
        String id,
        int version,
        boolean current,
        String file,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable String wire,
        @Nullable String language,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        Instant addedAt) {}
