package org.readout.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Clauses.Oblique;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.EventType;

/** Finds events whose type hangs on a clause below: "agreed to meet", "urged X to withdraw", "threatened to attack". */
final class ModalReader {
    private static final Set<String> CLAUSES = Set.of("xcomp", "ccomp", "acl", "advcl", "obl", "nmod");
    /** Verbs whose "that" clause is a wish, not news. */
    private static final Set<String> MANDATIVE =
            Set.of("demand", "insist", "propose", "suggest", "recommend", "request", "ask", "urge", "require");

    private static final Set<String> DATING = Set.of("since", "after", "before", "while", "when", "until");
    private final Document doc;
    private final Clauses clauses;
    private final Senses senses;
    private final Sides sides;
    private final VerbReader verbs;
    private final NounReader nouns;

    ModalReader(Document doc, Clauses clauses, Senses senses, Sides sides, VerbReader verbs, NounReader nouns) {
        this.doc = doc;
        this.clauses = clauses;
        this.senses = senses;
        this.sides = sides;
        this.verbs = verbs;
        this.nouns = nouns;
    }

    /** The event that a modal predicate makes of its clause; none when it has no clause. */
    Optional<Act> read(Token predicate) {
        Optional<Modal> modal = senses.modal(predicate);
        if (modal.isEmpty() || modal.get().stance() == Modal.Stance.PLAN) {
            return Optional.empty();
        }
        Optional<Token> clause = clause(predicate, modal.get());
        if (clause.isEmpty()) {
            return Optional.empty();
        }
        Token below = clause.get();
        Optional<Act> inner = verbs.read(below).or(() -> lightBelow(below));
        Optional<EventType> type = modal.get().over(inner.map(Act::sense).orElse(null));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Frame frame = new Frame(Frame.Kind.DOES, List.of(), modal.get().objectActs());
        Sense sense = new Sense(
                modal.get().entry() + inner.map(i -> " + " + i.sense().entry()).orElse(""),
                List.of(),
                Set.of(),
                type.get(),
                null,
                inner.map(i -> i.sense().contexts()).orElse(List.of()),
                null,
                frame);
        List<Token> sources = sides.actors(speakers(predicate));
        List<Token> targets =
                new ArrayList<>(modal.get().objectActs() ? addressees(predicate, below) : affected(below, inner));
        targets.removeIf(t -> sources.stream().anyMatch(s -> sides.same(s, t)));
        return Optional.of(new Act(sense, predicate, List.of(predicate), sources, targets, "modal"));
    }

    private Optional<Token> clause(Token predicate, Modal modal) {
        for (Token child : doc.children(predicate)) {
            String relation = child.relation();
            int colon = relation.indexOf(':');
            String bare = colon < 0 ? relation : relation.substring(0, colon);
            boolean verb = child.isVerb() || doc.child(child, "cop").isPresent();
            if (verb && CLAUSES.contains(bare) && child.index() > predicate.index()) {
                boolean infinitive = doc.children(child).stream()
                        .anyMatch(c -> c.is("mark") && c.lemma().equals("to"));
                boolean gerund = child.tag().equals("VBG");
                boolean that = relation.equals("ccomp");
                boolean open = bare.equals("xcomp");
                boolean fits = switch (modal.stance()) {
                    case ACCUSE -> gerund;
                    case REQUEST -> infinitive || (that && wish(predicate, child));
                    case COMMIT -> infinitive || gerund || open || (that && !opinion(predicate, child));
                    default -> infinitive || gerund || that || open;
                };
                boolean accusing = gerund && modal.stance() == Modal.Stance.ACCUSE && !dated(child);
                if (fits && (!bare.equals("advcl") || infinitive || accusing)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** "agreed that the plan failed": a view, and no promise. */
    private boolean opinion(Token predicate, Token clause) {
        Set<String> promise = predicate.tag().equals("VBD")
                ? Set.of("will", "would", "should", "shall", "must")
                : Set.of("will", "should", "shall", "must");
        return Set.of("agree", "concur").contains(EventLexicon.lemma(predicate))
                && doc.children(clause).stream().noneMatch(c -> c.is("aux") && promise.contains(EventLexicon.lower(c)));
    }

    /** "demanded that X withdraw": a bare verb form or a "should", not news in the past tense. */
    private boolean wish(Token predicate, Token clause) {
        boolean bare = clause.tag().equals("VB") || clause.tag().equals("VBP");
        boolean should = doc.children(clause).stream()
                .anyMatch(c -> c.is("aux") && c.lemma().equals("should"));
        return (bare || should) && MANDATIVE.contains(EventLexicon.lemma(predicate));
    }

    /** "since returning", "after meeting": a time, not the matter of an accusation. */
    private boolean dated(Token clause) {
        return doc.children(clause).stream()
                .anyMatch(c -> (c.is("mark") || c.is("case")) && DATING.contains(EventLexicon.lower(c)));
    }

    /** The event noun that the clause's verb has as its object: "agreed to hold talks". */
    private Optional<Act> lightBelow(Token below) {
        return doc.child(below, "obj", "nsubj:pass").map(sides::through).flatMap(nouns::read);
    }

    private List<Token> speakers(Token predicate) {
        return predicate.isVerb() || doc.child(predicate, "cop").isPresent()
                ? verbs.agents(predicate)
                : clauses.subjects(predicate);
    }

    private List<Token> addressees(Token predicate, Token below) {
        List<Token> named = verbs.addressees(predicate);
        if (!named.isEmpty()) {
            return named;
        }
        return clauses.passive(below)
                ? List.of()
                : doc.child(below, "nsubj")
                        .map(s -> sides.actorsIn(clauses.conjuncts(s)))
                        .orElse(List.of());
    }

    private List<Token> affected(Token below, Optional<Act> inner) {
        List<Token> known = inner.map(Act::targets).orElse(List.of());
        if (!known.isEmpty()) {
            return known;
        }
        List<Token> objects = sides.actorsIn(clauses.patients(below));
        if (!objects.isEmpty()) {
            return objects;
        }
        for (Oblique oblique : clauses.obliques(below)) {
            if (Set.of("with", "to", "against", "from", "on").contains(oblique.preposition())) {
                List<Token> found = sides.actorsIn(clauses.conjuncts(oblique.head()));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
