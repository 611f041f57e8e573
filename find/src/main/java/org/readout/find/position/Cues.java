package org.readout.find.position;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Position.Stance;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The words of {@code cues.tsv}. */
final class Cues {
    /**
     * A word that takes a position.
     *
     * @param negated what it becomes under negation; null when it then says nothing
     * @param ofObject whether its object is the party that something is wanted of
     * @param soft whether it counts only with a known issue
     */
    record Cue(String key, Stance stance, @Nullable Stance negated, boolean ofObject, boolean soft) {}

    private final Map<String, Cue> byKey = new HashMap<>();

    static Cues load() {
        Cues cues = new Cues();
        for (Row row : DataFile.table(Cues.class, "cues.tsv", 1, 5)) {
            Stance stance = Stance.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            Stance negated =
                    row.get(2).equals("-") ? null : Stance.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            for (String key : row.get(0).split(" ")) {
                cues.byKey.put(
                        key,
                        new Cue(
                                key,
                                stance,
                                negated,
                                row.get(3).equals("of-object"),
                                row.get(4).equals("soft")));
            }
        }
        return cues;
    }

    Optional<Cue> of(Document doc, Clauses clauses, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        for (Token child : doc.children(token)) {
            if (child.relation().equals("compound:prt")) {
                Cue found = byKey.get(lemma + "_" + child.text().toLowerCase(Locale.ROOT));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        for (Clauses.Oblique oblique : clauses.obliques(token)) {
            Cue found = byKey.get(lemma + "_" + oblique.preposition());
            if (found != null) {
                return Optional.of(found);
            }
        }
        // "is prepared to": a participle that describes, which a tagger may take for a passive.
        boolean state = doc.child(token, "aux", "cop").isPresent()
                && doc.child(token, "xcomp", "ccomp", "advcl").isPresent();
        Cue own = byKey.get(lemma);
        Cue found = own == null && state ? byKey.get(token.text().toLowerCase(Locale.ROOT)) : own;
        if (found != null
                && found.ofObject()
                && doc.child(token, "obj", "nsubj:pass").isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }
}
