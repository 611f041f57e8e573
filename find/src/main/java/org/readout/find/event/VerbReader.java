package org.readout.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Clauses.Oblique;
import org.readout.language.Document;
import org.readout.language.Token;

/** Finds the sides of an event that a verb or an adjective names. */
final class VerbReader {
    private static final Set<String> WITHOUT_SUBJECT = Set.of("xcomp", "advcl", "obl", "acl", "ccomp");
    private final Document doc;
    private final Clauses clauses;
    private final Senses senses;
    private final Sides sides;

    VerbReader(Document doc, Clauses clauses, Senses senses, Sides sides) {
        this.doc = doc;
        this.clauses = clauses;
        this.senses = senses;
        this.sides = sides;
    }

    /** The event that a verb names, sides perhaps missing. */
    Optional<Act> read(Token verb) {
        return senses.verb(verb).or(() -> senses.adjective(verb)).map(sense -> read(verb, sense));
    }

    private Act read(Token verb, Sense sense) {
        List<Token> words = words(verb, sense);
        List<Token> agents = sides.actors(agents(verb));
        List<Token> targets = targets(verb, sense, words);
        targets.removeIf(t -> agents.stream().anyMatch(a -> sides.same(a, t)));
        return switch (sense.frame().kind()) {
            case DOES -> new Act(sense, verb, words, agents, targets, "subject");
            case UNDERGOES -> new Act(sense, verb, words, targets, agents, "undergoer");
            case MUTUAL -> mutual(sense, verb, words, agents, targets);
        };
    }

    /** Both sides of what is done together: the subjects among themselves, where nobody else is named. */
    static Act mutual(Sense sense, Token trigger, List<Token> words, List<Token> first, List<Token> second) {
        if (second.isEmpty() && first.size() > 1) {
            return new Act(sense, trigger, words, first.subList(0, 1), first.subList(1, first.size()), "each other");
        }
        if (first.isEmpty() && second.size() > 1) {
            return new Act(sense, trigger, words, second.subList(0, 1), second.subList(1, second.size()), "between");
        }
        return new Act(sense, trigger, words, first, second, "mutual");
    }

    /** Who does what a verb says: as {@link Clauses#agents}, with the objects of "accuse of" and "urge to" heard. */
    List<Token> agents(Token verb) {
        if (imperative(verb)) {
            return List.of();
        }
        if (doc.child(verb, "nsubj").isEmpty() && WITHOUT_SUBJECT.contains(bare(verb.relation()))) {
            Optional<Token> governor = doc.head(verb);
            if (governor.isPresent()
                    && !clauses.passive(verb)
                    && !bare(verb.relation()).equals("acl")
                    && senses.modal(governor.get()).map(Modal::objectActs).orElse(false)) {
                List<Token> objects = addressees(governor.get());
                if (!objects.isEmpty()) {
                    return objects;
                }
            }
        }
        return clauses.agents(verb);
    }

    /** "Do not travel": whoever is told, it is not who says so. */
    private boolean imperative(Token verb) {
        boolean main = verb.is("ccomp") || verb.is("parataxis") || verb.is("root");
        return verb.tag().equals("VB")
                && main
                && doc.child(verb, "nsubj", "csubj", "expl", "nsubj:pass").isEmpty()
                && doc.children(verb).stream()
                        .filter(c -> c.is("aux") || c.is("mark"))
                        .allMatch(c -> c.lemma().equals("do"));
    }

    /** To whom a modal predicate speaks: its object, or who stands behind on, to, upon, from, for. */
    List<Token> addressees(Token predicate) {
        List<Token> objects = new ArrayList<>(clauses.patients(predicate));
        doc.child(predicate, "iobj").ifPresent(i -> objects.addAll(clauses.conjuncts(i)));
        List<Token> actors = sides.actorsIn(objects);
        if (!actors.isEmpty()) {
            return actors;
        }
        for (Oblique oblique : clauses.obliques(predicate)) {
            if (Set.of("on", "upon", "to", "with", "from", "of", "for").contains(oblique.preposition())
                    && !oblique.head().isVerb()) {
                List<Token> found = sides.actors(clauses.conjuncts(oblique.head()));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The verb, its particle, and the object noun that its sense asked for. */
    private List<Token> words(Token verb, Sense sense) {
        List<Token> words = new ArrayList<>(List.of(verb));
        for (Token child : doc.children(verb)) {
            if (child.relation().equals("compound:prt") || sense.rest().contains(EventLexicon.lower(child))) {
                words.add(child);
            }
        }
        if (!sense.objects().isEmpty()) {
            object(verb, sense).ifPresent(words::add);
        }
        return words;
    }

    private Optional<Token> object(Token verb, Sense sense) {
        List<Token> heads = new ArrayList<>(clauses.patients(verb));
        clauses.obliques(verb).forEach(o -> heads.add(o.head()));
        return heads.stream()
                .map(h -> named(h, sense) ? h : sides.through(h))
                .filter(h -> named(h, sense))
                .findFirst();
    }

    private static boolean named(Token head, Sense sense) {
        return sense.objects().contains(EventLexicon.lemma(head))
                || sense.objects().contains(EventLexicon.lower(head));
    }

    private List<Token> targets(Token verb, Sense sense, List<Token> words) {
        List<Token> objects = new ArrayList<>(clauses.patients(verb));
        Optional<Token> core = sense.objects().isEmpty() ? Optional.empty() : object(verb, sense);
        for (String place : sense.frame().targets()) {
            List<Token> found = List.of();
            if (place.equals("o")) {
                List<Token> given = new ArrayList<>();
                doc.child(verb, "iobj").ifPresent(i -> given.addAll(clauses.conjuncts(i)));
                if (given.isEmpty()) {
                    given.addAll(objects);
                }
                found = sense.frame().both() ? sides.actors(given) : sides.actorsIn(given);
            } else if (!(place.equals("by") && clauses.passive(verb))) {
                found = oblique(verb, place);
                if (found.isEmpty() && core.isPresent()) {
                    found = oblique(core.get(), place);
                }
                if (found.isEmpty()
                        && core.isPresent()
                        && Set.of("of", "by", "from").contains(place)) {
                    found = sides.owners(core.get());
                }
            }
            if (!found.isEmpty()) {
                return new ArrayList<>(found);
            }
        }
        if (core.isPresent() && sense.frame().kind() != Frame.Kind.MUTUAL) {
            return new ArrayList<>(sides.actorsIn(List.of(core.get())));
        }
        return new ArrayList<>();
    }

    private List<Token> oblique(Token head, String preposition) {
        for (Oblique oblique : clauses.obliques(head)) {
            boolean place = preposition.equals("in")
                    && Set.of("country", "nation", "region", "state").contains(EventLexicon.lemma(oblique.head()));
            if (oblique.preposition().equals(preposition)
                    && !oblique.head().isVerb()
                    && !place
                    && !together(oblique.head())) {
                List<Token> found = sides.actorsIn(clauses.conjuncts(oblique.head()));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** "fight together with": at the side of, not against. */
    private boolean together(Token head) {
        return doc.child(head, "case")
                .filter(c -> c.index() > 0)
                .map(c -> Set.of("together", "along", "alongside", "jointly")
                        .contains(EventLexicon.lower(doc.token(c.index() - 1))))
                .orElse(false);
    }

    private static String bare(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
