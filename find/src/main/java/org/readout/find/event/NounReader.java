package org.readout.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Clauses.Oblique;
import org.readout.find.event.EventLexicon.Light;
import org.readout.language.Document;
import org.readout.language.Token;

/** Finds the sides of an event that a noun names, by itself or with a light verb ("imposed sanctions on"). */
final class NounReader {
    private static final Set<String> CORE = Set.of("obj", "nsubj:pass", "obl", "nsubj");
    private final Document doc;
    private final Clauses clauses;
    private final Senses senses;
    private final Sides sides;
    private final VerbReader verbs;

    NounReader(Document doc, Clauses clauses, Senses senses, Sides sides, VerbReader verbs) {
        this.doc = doc;
        this.clauses = clauses;
        this.senses = senses;
        this.sides = sides;
        this.verbs = verbs;
    }

    /** The event that a noun names, sides perhaps missing. */
    Optional<Act> read(Token noun) {
        return senses.noun(noun).map(sense -> light(noun, sense).orElseGet(() -> bare(noun, sense)));
    }

    private Optional<Act> light(Token noun, Sense sense) {
        Token top = quantity(noun);
        Optional<Token> governor = doc.head(top).filter(Token::isVerb);
        if (governor.isEmpty() || !CORE.contains(top.relation())) {
            return Optional.empty();
        }
        Token verb = governor.get();
        Optional<Light> found = senses.light(verb, sense);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Light light = found.get();
        boolean subject = top.relation().equals("nsubj");
        if (subject != (light.role() == Light.Role.NEUTRAL)) {
            return Optional.empty();
        }
        if (top.relation().equals("obl") && light.rest().isEmpty()) {
            return Optional.empty();
        }
        List<Token> words = top.index() == noun.index() ? List.of(verb, noun) : List.of(verb, top, noun);
        List<Token> agents = subject ? List.of() : sides.actors(verbs.agents(verb));
        List<Token> targets = targets(noun, verb, sense);
        targets.removeIf(t -> agents.stream().anyMatch(a -> sides.same(a, t)));
        return Optional.of(
                switch (light.role()) {
                    case AGENT ->
                        sense.frame().kind() == Frame.Kind.MUTUAL
                                ? VerbReader.mutual(sense, noun, words, agents, targets)
                                : new Act(sense, noun, words, agents, targets, light.entry());
                    case BOTH -> VerbReader.mutual(sense, noun, words, agents, oblique(verb, noun, List.of("with")));
                    case PATIENT -> {
                        List<Token> doers = oblique(verb, noun, List.of("from", "by"));
                        yield new Act(
                                sense,
                                noun,
                                words,
                                doers.isEmpty() ? sides.owners(noun) : doers,
                                agents,
                                light.entry());
                    }
                    case NEUTRAL -> bare(noun, sense);
                });
    }

    private Act bare(Token noun, Sense sense) {
        List<Token> sources = new ArrayList<>(sides.owners(noun));
        List<Token> targets = targets(noun, null, sense);
        if (sources.isEmpty()) {
            sources.addAll(oblique(noun, noun, List.of("by")));
        }
        boolean ofTarget = sense.frame().targets().contains("of");
        if (sources.isEmpty() && !ofTarget) {
            sources.addAll(oblique(noun, noun, List.of("of", "from")));
        }
        if (sources.isEmpty() && targets.size() > 1) {
            sources.addAll(after(noun));
        }
        targets.removeIf(t -> sources.stream().anyMatch(a -> sides.same(a, t)));
        return sense.frame().kind() == Frame.Kind.MUTUAL
                ? VerbReader.mutual(sense, noun, List.of(noun), sources, targets)
                : new Act(sense, noun, List.of(noun), sources, targets, "noun phrase");
    }

    /** "After a meeting with Marin and Olsen, Zima ordered": whose meeting it was. */
    private List<Token> after(Token noun) {
        boolean with =
                clauses.obliques(noun).stream().anyMatch(o -> o.preposition().equals("with"));
        Optional<Token> verb = doc.head(noun).filter(v -> noun.is("obl") && v.isVerb());
        return with && verb.isPresent() ? sides.actors(verbs.agents(verb.get())) : List.of();
    }

    private List<Token> targets(Token noun, @Nullable Token verb, Sense sense) {
        List<Token> found = oblique(noun, noun, sense.frame().targets());
        if (found.isEmpty() && verb != null) {
            doc.child(verb, "iobj").ifPresent(i -> found.addAll(sides.actorsIn(clauses.conjuncts(i))));
            if (found.isEmpty()) {
                found.addAll(oblique(verb, noun, sense.frame().targets()));
            }
        }
        return found;
    }

    /** Actors behind the first of the prepositions that has any, below a head. */
    private List<Token> oblique(Token head, Token noun, List<String> prepositions) {
        for (String preposition : prepositions) {
            for (Oblique oblique : clauses.obliques(head)) {
                if (oblique.preposition().equals(preposition)
                        && oblique.head().index() != noun.index()
                        && !(preposition.equals("in") && ofPlace(oblique.head()))
                        && !oblique.head().isVerb()) {
                    List<Token> found = sides.actorsIn(clauses.conjuncts(oblique.head()));
                    if (!found.isEmpty()) {
                        return new ArrayList<>(found);
                    }
                }
            }
        }
        return new ArrayList<>();
    }

    /** "in the country", "in the region": where it happens, not to whom. */
    private static boolean ofPlace(Token head) {
        return Set.of("country", "nation", "region", "state", "kingdom").contains(EventLexicon.lemma(head));
    }

    /** The quantity above a noun ("a round of talks"), or the noun. */
    private Token quantity(Token noun) {
        Optional<Token> above = doc.head(noun);
        if (noun.relation().equals("nmod")
                && above.isPresent()
                && sides.through(above.get()).index() == noun.index()) {
            return above.get();
        }
        return noun;
    }
}
