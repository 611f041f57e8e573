package org.readout.find.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Clauses.Oblique;
import org.readout.find.event.EventLexicon.Light;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;

/** Picks the lexicon entry that a word has in its clause. */
final class Senses {
    private static final Set<String> QUOTES = Set.of("\"", "“", "‘", "'", "``", "''");
    private final Document doc;
    private final Clauses clauses;
    private final EventLexicon lexicon;
    private final Sides sides;

    Senses(Document doc, Clauses clauses, EventLexicon lexicon, Sides sides) {
        this.doc = doc;
        this.clauses = clauses;
        this.lexicon = lexicon;
        this.sides = sides;
    }

    /** The sense of a verb: the entry that asks for most and gets it. */
    Optional<Sense> verb(Token verb) {
        if (verb.pos() != Pos.VERB) {
            return Optional.empty();
        }
        List<Sense> senses = lexicon.verbs(verb);
        if (senses.isEmpty()) {
            return Optional.empty();
        }
        Set<String> beside = beside(verb);
        Set<String> objects = objectWords(verb);
        Sense best = null;
        int most = -1;
        for (Sense sense : senses) {
            boolean fits = beside.containsAll(sense.rest())
                    && (sense.objects().isEmpty()
                            || sense.objects().stream().anyMatch(objects::contains)
                            || (sense.objects().contains(EventLexicon.ANY) && transitive(verb)));
            int weight = 2 * sense.weight() + (placed(verb, sense, beside) ? 1 : 0);
            if (fits && weight > most) {
                best = sense;
                most = weight;
            }
        }
        return best == null || blocked(verb, best) || naming(verb, best) ? Optional.empty() : Optional.of(best);
    }

    /** "called him a friend", "called it \"a shame\"": the object gets a name, not a call. */
    private boolean naming(Token verb, Sense sense) {
        if (!EventLexicon.lemma(verb).equals("call")
                || !sense.objects().isEmpty()
                || !sense.rest().isEmpty()) {
            return false;
        }
        Optional<Token> object = doc.child(verb, "obj", "nsubj:pass", "xcomp");
        if (object.isEmpty()) {
            return false;
        }
        int next = (clauses.passive(verb) ? verb : doc.subtree(object.get()).getLast()).index() + 1;
        if (next >= doc.sentence(verb).end()) {
            return false;
        }
        Token token = doc.token(next);
        boolean quote = false;
        for (int i = object.get().index() + 1;
                i <= Math.min(next, doc.sentence(verb).end() - 1);
                i++) {
            quote |= QUOTES.contains(doc.token(i).text());
        }
        boolean phrase = token.pos() == Pos.DET || token.pos() == Pos.ADJ || token.pos() == Pos.NOUN;
        boolean dated = doc.times().stream().anyMatch(t -> t.span().contains(token.span()));
        boolean two = doc.children(verb).stream()
                        .filter(c -> c.is("obj") || c.is("xcomp"))
                        .count()
                > 1;
        return quote || (phrase && !dated) || two;
    }

    /** Whether one of the places where the entry looks for its target is taken. */
    private boolean placed(Token verb, Sense sense, Set<String> beside) {
        return sense.frame().targets().stream().anyMatch(t -> t.equals("o") ? transitive(verb) : beside.contains(t));
    }

    private boolean transitive(Token verb) {
        return doc.child(verb, "obj", "iobj").isPresent() || clauses.passive(verb);
    }

    /** The sense of a noun, with the noun before it where the two are one word of the lexicon ("hunger strike"). */
    Optional<Sense> noun(Token noun) {
        if (noun.pos() != Pos.NOUN) {
            return Optional.empty();
        }
        Optional<String> joined = joined(noun);
        if (joined.isPresent()) {
            return lexicon.nounsOf(joined.get()).stream().findFirst();
        }
        return lexicon.nouns(noun).stream().filter(s -> !blocked(noun, s)).findFirst();
    }

    /** A noun and its modifier as one word, where the lexicon has it so. */
    private Optional<String> joined(Token noun) {
        for (Token child : doc.children(noun)) {
            if ((child.is("compound") || child.is("amod")) && child.index() == noun.index() - 1) {
                for (String tail : List.of(EventLexicon.lemma(noun), EventLexicon.lower(noun))) {
                    String word = EventLexicon.lower(child) + "-" + tail;
                    if (lexicon.joined(word)) {
                        return Optional.of(word);
                    }
                }
            }
        }
        return Optional.empty();
    }

    Optional<Sense> adjective(Token adjective) {
        boolean fits = adjective.pos() == Pos.ADJ || adjective.tag().equals("VBN");
        return fits && doc.child(adjective, "cop", "aux:pass").isPresent()
                ? lexicon.adjectives(adjective).stream().findFirst()
                : Optional.empty();
    }

    /** The modal predicate that a word is; the entry with most words wins. */
    Optional<Modal> modal(Token token) {
        List<Modal> modals = lexicon.modals(token);
        if (modals.isEmpty()) {
            return Optional.empty();
        }
        Set<String> beside = beside(token);
        return modals.stream()
                .filter(m -> beside.containsAll(m.rest()))
                .filter(m -> m.stance() != Modal.Stance.THREATEN || !blocked(token))
                .max((a, b) -> Integer.compare(a.rest().size(), b.rest().size()));
    }

    /** The light verb that a word is, over an event of a type. */
    Optional<Light> light(Token verb, Sense event) {
        List<Light> lights = lexicon.lights(verb);
        if (lights.isEmpty()) {
            return Optional.empty();
        }
        Set<String> beside = beside(verb);
        Light best = null;
        for (Light light : lights) {
            if (beside.containsAll(light.rest())
                    && (light.types().isEmpty() || light.types().contains(event.type()))
                    && (best == null || light.rest().size() > best.rest().size())) {
                best = light;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Particles, adverbs and prepositions that stand with a word, and the head of its object. */
    private Set<String> beside(Token token) {
        Set<String> out = new HashSet<>();
        for (Token child : doc.children(token)) {
            if (child.is("compound") || child.is("advmod") || child.is("case") || child.is("xcomp")) {
                out.add(EventLexicon.lower(child));
            } else if (child.is("obj")) {
                out.add(EventLexicon.lower(child));
                out.add(EventLexicon.lemma(child));
            } else if (dated(child)) {
                continue;
            } else if (child.is("obl") || child.is("nmod") || child.is("advcl")) {
                for (Token grand : doc.children(child)) {
                    if (grand.is("case") || grand.is("mark")) {
                        out.add(EventLexicon.lower(grand));
                    }
                }
            }
        }
        return out;
    }

    /** "on Friday", "for two weeks": a time is no argument. */
    private boolean dated(Token child) {
        return child.is("obl:tmod")
                || (child.is("obl")
                        && doc.times().stream().anyMatch(t -> t.span().contains(child.span())));
    }

    /** The head nouns of the object, with the nouns that quantities are of, and names before them. */
    private Set<String> objectWords(Token verb) {
        Set<String> out = new HashSet<>();
        List<Token> heads = new ArrayList<>(clauses.patients(verb));
        if (heads.isEmpty()) {
            for (Oblique oblique : clauses.obliques(verb)) {
                if (Set.of("on", "under", "to", "from", "of", "out").contains(oblique.preposition())) {
                    heads.add(oblique.head());
                }
            }
        }
        for (Token head : heads) {
            for (Token token : List.of(head, sides.through(head))) {
                Optional<String> joined = joined(token);
                if (joined.isPresent()) {
                    out.add(joined.get());
                } else {
                    out.add(EventLexicon.lemma(token));
                    out.add(EventLexicon.lower(token));
                }
            }
        }
        return out;
    }

    private boolean blocked(Token token, Sense sense) {
        return sense.objects().isEmpty() && blocked(token);
    }

    private boolean blocked(Token token) {
        return lexicon.blocks(token).stream()
                .anyMatch(b -> near(token, b.where()).stream().anyMatch(b.words()::contains));
    }

    private Set<String> near(Token token, String where) {
        Set<String> out = new HashSet<>();
        for (Token child : doc.children(token)) {
            if (where.equals("rel")) {
                out.add(child.relation());
                continue;
            }
            boolean counts = switch (where) {
                case "obj" ->
                    child.is("obj") || child.is("iobj") || child.relation().equals("nsubj:pass");
                case "subj" -> child.is("nsubj") || child.is("obl");
                case "obl" -> child.is("obl") || child.is("nmod");
                case "mod" -> child.is("amod") || child.is("compound") || child.is("nmod:poss");
                default -> true;
            };
            if (counts) {
                out.add(EventLexicon.lemma(child));
                out.add(EventLexicon.lower(child));
            }
        }
        return out;
    }
}
