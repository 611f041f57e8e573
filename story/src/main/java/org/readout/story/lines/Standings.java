package org.readout.story.lines;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.readout.model.ActorMention;
import org.readout.model.Statement.Anonymity;
import org.readout.story.Brief.Standing;
import org.readout.story.Brief.Standing.Status;

/**
 * Weighs a line: whose word it is and how many independent origins carry it.
 *
 * <p>The badge is the first that holds: corrected, disputed, confirmed (unnamed first, on the record later), on the
 * record (a line about what somebody says or does, by that somebody), corroborated (two or more origins), unnamed source,
 * claimed (somebody's word about others), reported.
 */
final class Standings {
    private Standings() {}

    /**
     * @param testimonies in the order they were published, at least one
     * @param about the keys of those whom the line is about: their own word is on the record
     * @param deniedBy who denies it
     */
    static Standing of(List<Testimony> testimonies, Collection<String> about, Collection<String> deniedBy) {
        boolean named = testimonies.stream().anyMatch(t -> isOpen(t.anonymity()));
        boolean unnamed = testimonies.stream().allMatch(t -> t.anonymity() == Anonymity.ANONYMOUS);
        boolean own = testimonies.stream().anyMatch(t -> isOpen(t.anonymity()) && isAbout(t.speaker(), about));
        boolean reporter = testimonies.stream().anyMatch(t -> t.voice() == null);
        int origins = new TreeSet<>(testimonies.stream().map(Testimony::origin).toList()).size();
        Status status;
        if (!deniedBy.isEmpty()) {
            status = Status.DISPUTED;
        } else if (testimonies.getFirst().anonymity() == Anonymity.ANONYMOUS && named) {
            status = Status.CONFIRMED;
        } else if (own) {
            status = Status.ON_THE_RECORD;
        } else if (origins > 1) {
            status = Status.CORROBORATED;
        } else if (unnamed) {
            status = Status.ANONYMOUS;
        } else {
            status = reporter ? Status.REPORTED : Status.CLAIMED;
        }
        return new Standing(
                status,
                testimonies.stream()
                        .map(Testimony::speaker)
                        .filter(java.util.Objects::nonNull)
                        .map(ActorMention::label)
                        .distinct()
                        .toList(),
                unnamed,
                origins,
                (int) testimonies.stream().map(Testimony::article).distinct().count(),
                List.copyOf(deniedBy),
                hedge(testimonies));
    }

    /** The same standing with another badge. */
    static Standing with(Standing standing, Status status, Collection<String> deniedBy) {
        return new Standing(
                status,
                standing.voices(),
                standing.anonymous(),
                standing.origins(),
                standing.articles(),
                List.copyOf(deniedBy),
                standing.hedge());
    }

    private static boolean isOpen(@Nullable Anonymity anonymity) {
        return anonymity != null && anonymity != Anonymity.ANONYMOUS;
    }

    private static boolean isAbout(@Nullable ActorMention speaker, Collection<String> about) {
        return speaker != null && about.contains(Whos.key(speaker));
    }

    /** The hedge that all testimonies carry in some form: one that states it plainly takes the hedge away. */
    private static @Nullable String hedge(List<Testimony> testimonies) {
        String first = null;
        for (Testimony t : testimonies) {
            String hedge = t.hedgeText();
            if (hedge == null) {
                return null;
            }
            first = first == null ? hedge : first;
        }
        return first;
    }
}
