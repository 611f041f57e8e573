package org.readout.find.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param weight what has to be known for it to count
     */
    record Cue(String key, Stance stance, @Nullable Stance negated, boolean ofObject, Weight weight) {
        /** What the content stands under: "for" of "hold_out_for"; empty for a bare verb. */
        String preposition() {
            int at = key.lastIndexOf('_');
            return at < 0 ? "" : key.substring(at + 1);
        }

        /** The noun that the verb needs beside it: "blessing" of "give:blessing_to"; empty for most. */
        String support() {
            int colon = key.indexOf(':');
            return colon < 0 ? "" : key.substring(colon + 1, key.indexOf('_', colon));
        }
    }

    /** When a cue counts. */
    enum Weight {
        /** Whatever it is about. */
        HARD,
        /** About any matter when groups, bodies and people in office take it; else with an issue of issues.tsv. */
        PUBLIC,
        /** With an issue of issues.tsv. */
        SOFT
    }

    /** Words that make one verb of two: "come out", "turn down". A parser takes them for adverbs too. */
    private static final Set<String> PARTICLES = Set.of("out", "up", "down", "off", "in", "back", "away", "against");

    private static final Set<String> AWAY = Set.of("off", "down", "away");

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
                                row.get(4).isEmpty()
                                        ? Weight.HARD
                                        : Weight.valueOf(row.get(4).toUpperCase(Locale.ROOT))));
            }
        }
        return cues;
    }

    Optional<Cue> of(Document doc, Clauses clauses, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        Optional<Cue> several = ofSeveral(doc, clauses, token, lemma);
        if (several.isPresent()) {
            return several;
        }
        // "is prepared to": a participle that describes, which a tagger may take for a passive.
        boolean state = doc.child(token, "aux", "cop").isPresent()
                && doc.child(token, "xcomp", "ccomp", "advcl").isPresent();
        boolean other = doc.children(token).stream() // "backed off the plan" backs nothing
                .anyMatch(c -> (c.relation().equals("compound:prt") || c.is("advmod")) && AWAY.contains(c.text()));
        Cue own = other ? null : byKey.get(lemma);
        Cue found = own == null && state ? byKey.get(token.text().toLowerCase(Locale.ROOT)) : own;
        if (found != null
                && found.ofObject()
                && doc.child(token, "obj", "iobj", "nsubj:pass").isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    /** "hold out for", "give one's blessing to", "turn down", "press for": the longest that is there. */
    private Optional<Cue> ofSeveral(Document doc, Clauses clauses, Token token, String lemma) {
        List<String> keys = new ArrayList<>();
        List<String> prepositions = prepositions(doc, clauses, token);
        for (Token child : doc.children(token)) {
            String word = child.text().toLowerCase(Locale.ROOT);
            boolean particle =
                    child.relation().equals("compound:prt") || child.is("advmod") && PARTICLES.contains(word);
            if (particle && token.isVerb()) {
                prepositions.forEach(p -> keys.add(lemma + "_" + word + "_" + p));
                keys.add(lemma + "_" + word);
            }
            if (child.is("obj") && token.isVerb()) {
                String noun = lemma + ":" + child.lemma().toLowerCase(Locale.ROOT) + "_";
                prepositions.forEach(p -> keys.add(noun + p));
                prepositions(doc, clauses, child).forEach(p -> keys.add(noun + p));
            }
        }
        prepositions.forEach(p -> keys.add(lemma + "_" + p));
        return keys.stream()
                .filter(byKey::containsKey)
                .min(Comparator.comparingInt(k -> -k.length()))
                .map(byKey::get);
    }

    /** The prepositions behind a word, before nouns and before gerunds ("open to selling"). */
    private static List<String> prepositions(Document doc, Clauses clauses, Token token) {
        List<String> out = new ArrayList<>();
        clauses.obliques(token).forEach(o -> out.add(o.preposition()));
        for (Token child : doc.children(token)) {
            boolean gerund = child.tag().equals("VBG") && (child.is("acl") || child.is("advcl"));
            if (gerund) {
                doc.child(child, "mark").ifPresent(m -> out.add(m.text().toLowerCase(Locale.ROOT)));
            }
        }
        int next = token.index() + 1;
        boolean hungAbove =
                token.is("obl") && next < doc.tokens().size() && doc.token(next).is("case");
        if (hungAbove) { // "spoke in favour of the dyke": the dyke hangs on the verb
            out.add(doc.token(next).text().toLowerCase(Locale.ROOT));
        }
        out.removeIf(String::isEmpty);
        return out;
    }
}
