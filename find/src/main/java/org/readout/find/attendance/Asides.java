package org.readout.find.attendance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Actor;
import org.readout.model.Attendance;
import org.readout.model.Attendance.Status;
import org.readout.model.Why;

/** What is said of a coming beside its own clause: a doubt put in, or a silence that covers a whole side. */
final class Asides {
    private static final Set<String> DOUBTS =
            Set.of("unlikely", "doubtful", "improbable", "doubt", "doubts", "implausible");
    private static final Set<String> OPENERS = Set.of("which", "something", "although", "though");
    private static final int REACH = 14;
    private final Document doc;

    Asides(Document doc) {
        this.doc = doc;
    }

    /** The word of doubt in a clause that opens beside a predicate: "which", "something", "though". */
    Optional<Token> doubt(Token predicate) {
        int end = Math.min(doc.sentence(predicate).end(), predicate.index() + REACH);
        boolean open = false;
        for (int i = predicate.index() + 1; i < end; i++) {
            String word = doc.token(i).text().toLowerCase(Locale.ROOT);
            open |= OPENERS.contains(word);
            if (open && DOUBTS.contains(word)) {
                return Optional.of(doc.token(i));
            }
        }
        return Optional.empty();
    }

    /** When a government will not say who comes, nobody of its country who might come is declared. */
    List<Attendance> undeclared(List<Attendance> found) {
        List<Attendance> out = new ArrayList<>();
        for (Attendance silence : found) {
            Actor side = silence.who().actor();
            boolean whole = silence.status() == Status.UNDECLARED && side != null && side.kind() != Actor.Kind.PERSON;
            boolean speaksForAll = side != null && (side.sectors().contains("GOV") || side.kind() == Actor.Kind.STATE);
            if (!whole || side == null || !speaksForAll || side.country() == null) {
                continue;
            }
            Set<String> named = new LinkedHashSet<>();
            for (Attendance other : found) {
                Actor person = other.who().actor();
                boolean covered = person != null
                        && person.kind() == Actor.Kind.PERSON
                        && Objects.equals(person.country(), side.country())
                        && other.gathering().equals(silence.gathering())
                        && (other.status() == Status.POSSIBLE || other.status() == Status.INVITED);
                if (covered && named.add(other.who().key())) {
                    out.add(new Attendance(
                            silence.id(),
                            other.who(),
                            silence.gathering(),
                            Status.UNDECLARED,
                            silence.saidBy(),
                            silence.speaker(),
                            silence.asOf(),
                            silence.hedge(),
                            silence.evidence(),
                            List.of(new Why(
                                    "attendance",
                                    "side-undeclared",
                                    silence.who().label()))));
                }
            }
        }
        return out;
    }
}
