package org.readout.find.attendance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Attendance.Status;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The data files of attendance. */
final class Frames {
    private final Map<String, Frame> verbs = new HashMap<>();
    private final Map<String, Frame> nouns = new HashMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Map<String, Invitation> invitations = new HashMap<>();
    private final Set<String> hedges = new HashSet<>();

    /** What is done with an invitation, and who it then concerns. */
    record Invitation(Status status, boolean agent) {}

    static Frames load() {
        Frames frames = new Frames();
        for (Row row : DataFile.table(Frames.class, "frames.tsv", 1, 4)) {
            frames.verbs.put(row.get(0), frame(row, row.get(3).equals("patient")));
        }
        for (Row row : DataFile.table(Frames.class, "nouns.tsv", 1, 4)) {
            frames.nouns.put(row.get(0), frame(row, false));
            frames.owners.put(row.get(0), Set.of(row.get(3).split(" ")));
        }
        for (Row row : DataFile.table(Frames.class, "invitations.tsv", 1, 3)) {
            Invitation entry = new Invitation(
                    Status.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    row.get(2).equals("agent"));
            for (String lemma : row.get(0).split(" ")) {
                frames.invitations.put(lemma, entry);
            }
        }
        DataFile.table(Frames.class, "hedges.tsv", 1).forEach(row -> frames.hedges.add(row.get(0)));
        return frames;
    }

    private static Frame frame(Row row, boolean patient) {
        return new Frame(
                row.get(0),
                Frame.Base.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                Set.of(row.get(2).split(" ")),
                patient);
    }

    /** The frame that a verb opens, with the particle or light object that follows it. */
    Optional<Frame> verb(Document doc, Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        int end = doc.sentence(verb).end();
        String after = "";
        for (int i = verb.index() + 1; i < Math.min(end, verb.index() + 4); i++) {
            String word = doc.token(i).text().toLowerCase(Locale.ROOT);
            after = after + "_" + word;
            Frame found = verbs.get(lemma + after);
            if (found == null) {
                found = verbs.get(lemma + "_" + word);
            }
            if (found != null
                    && (doc.token(i).head() == verb.index() || i <= verb.index() + 1 || after.indexOf('_', 1) > 0)) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(verbs.get(lemma));
    }

    /** The frame of "be" with this very word: "present", "absent", "expected". */
    Optional<Frame> described(Token word) {
        return Optional.ofNullable(verbs.get("be_" + word.text().toLowerCase(Locale.ROOT)));
    }

    /** The frame of a copular predicate: "is there", "were absent", "will be in Oslo". */
    Optional<Frame> copular(Document doc, Token predicate) {
        String lemma = predicate.lemma().toLowerCase(Locale.ROOT);
        Frame own = verbs.get("be_" + lemma);
        if (own != null) {
            return Optional.of(own);
        }
        return doc.child(predicate, "case").map(c -> verbs.get("be_" + c.text().toLowerCase(Locale.ROOT)));
    }

    Optional<Frame> noun(Token noun) {
        return Optional.ofNullable(nouns.get(noun.lemma().toLowerCase(Locale.ROOT)));
    }

    /** The prepositions before the one who comes, with a noun of coming: "the presence of", "an invitation to". */
    Set<String> owners(Frame noun) {
        return owners.getOrDefault(noun.key(), Set.of());
    }

    Optional<Invitation> invitation(Document doc, Token verb) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        for (Token child : doc.children(verb)) {
            Invitation found = invitations.get(lemma + "_" + child.lemma().toLowerCase(Locale.ROOT));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(invitations.get(lemma));
    }

    boolean hedge(Token token) {
        return hedges.contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
