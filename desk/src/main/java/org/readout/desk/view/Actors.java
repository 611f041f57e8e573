package org.readout.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Hit;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.Event;
import org.readout.model.Finding;
import org.readout.model.Position;
import org.readout.model.Statement;

/** Who takes part in findings. */
final class Actors {
    private Actors() {}

    /** Everybody who takes part, speakers and first sides first. */
    static List<ActorMention> of(Finding finding) {
        List<@Nullable ActorMention> all = new ArrayList<>();
        switch (finding) {
            case Statement s -> {
                all.add(s.source() == null ? null : s.source().who());
                all.add(s.addressee());
            }
            case Event e -> {
                all.addAll(e.sources());
                all.addAll(e.targets());
            }
            case Attendance a -> {
                all.add(a.who());
                all.add(a.speaker());
            }
            case Position p -> {
                all.add(p.who());
                all.add(p.toward());
            }
        }
        return all.stream().flatMap(Stream::ofNullable).toList();
    }

    /** Whether one of these is somebody. */
    static boolean among(List<ActorMention> who, String key) {
        return who.stream().anyMatch(w -> w.key().equals(key));
    }

    /** How somebody of a key is called where hits speak of him: the latest mention that knows most. */
    static @Nullable ActorMention mention(List<Hit> hits, String key) {
        ActorMention best = null;
        for (Hit hit : hits) {
            if (hit.finding() == null) {
                continue;
            }
            for (ActorMention mention : of(hit.finding())) {
                if (mention.key().equals(key) && knows(mention) > (best == null ? -1 : knows(best))) {
                    best = mention;
                }
            }
        }
        return best;
    }

    private static int knows(ActorMention mention) {
        Actor actor = mention.actor();
        return actor == null ? 0 : actor.role() == null ? 1 : 2;
    }

    /** What is known of somebody, in words: office, code. */
    static List<String> facts(ActorMention who) {
        Actor actor = who.actor();
        return actor == null
                ? List.of()
                : Stream.of(actor.role(), actor.code().isEmpty() ? null : actor.code(), Lines.word(actor.kind()))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
