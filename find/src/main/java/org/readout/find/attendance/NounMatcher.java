package org.readout.find.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.Outlook.Force;
import org.readout.find.clause.Outlook.Tense;
import org.readout.find.clause.OutlookReader;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Attendance.Status;

/** Nouns of coming: "Putin's attendance is unlikely", "confirmed her presence", "an invitation to the president". */
final class NounMatcher {
    /** What is prepared or wanted for somebody's absence does not say that there will be one. */
    private static final Set<Force> SCHEMES = Set.of(Force.PLANNED, Force.WANTED, Force.CONSIDERED, Force.ASKED);

    /** An offer is an invitation only where it is one of talks: "the offer of talks". */
    private static final Set<String> OFFERS = Set.of("offer", "proposal");

    private static final Set<String> SEATS =
            Set.of("meet", "attend", "join", "talk", "visit", "come", "take", "participate", "speak", "negotiate");

    private final Document doc;
    private final Frames frames;
    private final Clauses clauses;
    private final OutlookReader outlooks;
    private final Salience salience;

    NounMatcher(Document doc, Frames frames, Clauses clauses, OutlookReader outlooks, Salience salience) {
        this.doc = doc;
        this.frames = frames;
        this.clauses = clauses;
        this.outlooks = outlooks;
        this.salience = salience;
    }

    /** An invitation's finding is settled by what is done with it. */
    record Invited(List<Token> who, String gathering, Status status, Token last, String rule) {}

    /** "attendance", "presence", "absence" under something that says how real it is. */
    Optional<Coming> match(Token noun) {
        Optional<Frame> frame = noun.pos() == Pos.NOUN ? frames.noun(noun) : Optional.empty();
        if (frame.isEmpty() || frame.get().base() == Frame.Base.INVITE) {
            return Optional.empty();
        }
        Outlook outlook = outlooks.read(noun);
        List<Token> who = owners(noun, frame.get());
        if (who.isEmpty()) {
            who = noun.is("obj") ? doc.head(noun).map(clauses::subjects).orElse(List.of()) : List.of();
        }
        boolean dated = outlook.steps().isEmpty()
                && (doc.times().stream().anyMatch(t -> clauses.phrase(noun).contains(t.span()) && past(t))
                        || told(noun, frame.get()));
        if (outlook.steps().isEmpty() && !dated) {
            return Optional.empty();
        }
        if (outlook.steps().stream()
                        .anyMatch(s -> s.operator().entry().equals("confirm")
                                || s.operator().entry().equals("announce"))
                && outlook.force() == Force.FACT) {
            outlook = new Outlook(
                    Force.COMMITTED,
                    outlook.negative(),
                    outlook.tense(),
                    outlook.conditional(),
                    outlook.steps(),
                    outlook.top());
        } else if (outlook.force() == Force.FACT && !dated) {
            return Optional.empty();
        } else if (dated) {
            outlook = new Outlook(Force.FACT, outlook.negative(), Tense.PAST, false, outlook.steps(), outlook.top());
        }
        if (frame.get().negative() && SCHEMES.contains(outlook.force())) {
            return Optional.empty();
        }
        Outlook read = outlook;
        List<Token> people = who;
        return gathering(noun, frame.get(), read.tense())
                .map(g -> new Coming(frame.get(), noun, people, g, read, noun));
    }

    /** "her absence from the talks angered the hosts": what has effects was there, where the gathering is named. */
    private boolean told(Token noun, Frame frame) {
        boolean named = clauses.obliques(noun).stream()
                .anyMatch(o -> frame.takes(o.preposition())
                        && salience.named(o.head(), Tense.NONE).isPresent());
        Token verb = doc.head(noun).orElse(noun);
        Outlook above = outlooks.read(verb);
        boolean role = noun.is("nsubj") || noun.is("obj") || noun.is("obl");
        return named
                && role
                && verb.isVerb()
                && above.force() == Force.FACT
                && !above.conditional()
                && (!above.negative() || noun.is("nsubj"))
                && (above.tense() == Tense.PAST || above.tense() == Tense.PLUPERFECT);
    }

    private boolean past(org.readout.model.Time time) {
        return time.days() != null
                && doc.article().date() != null
                && time.days().last().isBefore(doc.article().date());
    }

    private List<Token> owners(Token noun, Frame frame) {
        Optional<Token> owner = doc.child(noun, "nmod:poss");
        if (owner.isPresent()) {
            return shared(owner.get(), noun);
        }
        for (Clauses.Oblique oblique : clauses.obliques(noun)) {
            if (frames.owners(frame).contains(oblique.preposition())
                    && salience.named(oblique.head(), Tense.PAST).isEmpty()) {
                return clauses.conjuncts(oblique.head());
            }
        }
        return List.of();
    }

    /** "neither A nor B has confirmed its attendance": a pronoun without a name stands for each subject of its clause. */
    private List<Token> shared(Token owner, Token noun) {
        boolean open = owner.pos() == Pos.PRON
                && noun.is("obj")
                && doc.mentionHeadedBy(owner)
                        .map(doc::chain)
                        .filter(c -> c.named())
                        .isEmpty();
        List<Token> subjects = open ? doc.head(noun).map(clauses::subjects).orElse(List.of()) : List.of();
        return subjects.size() > 1 ? subjects : clauses.conjuncts(owner);
    }

    private Optional<String> gathering(Token noun, Frame frame, Tense tense) {
        for (Clauses.Oblique oblique : clauses.obliques(noun)) {
            if (frame.takes(oblique.preposition())) {
                Optional<String> named = salience.named(oblique.head(), tense);
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        for (Token child : doc.children(noun)) {
            if (child.is("acl")) {
                for (Token below : doc.subtree(child)) {
                    Optional<String> named =
                            below.is("obl") || below.is("obj") ? salience.named(below, tense) : Optional.empty();
                    if (named.isPresent()) {
                        return named;
                    }
                }
            }
        }
        if (OFFERS.contains(frame.key())) {
            return Optional.empty();
        }
        Optional<String> after = frame.base() == Frame.Base.INVITE ? salience.after(noun) : Optional.empty();
        return after.isPresent() ? after : salience.understood(noun, tense);
    }

    /** What became of an invitation. */
    Optional<Invited> invitation(Token noun) {
        Optional<Frame> frame = noun.pos() == Pos.NOUN ? frames.noun(noun) : Optional.empty();
        if (frame.isEmpty() || frame.get().base() != Frame.Base.INVITE) {
            return Optional.empty();
        }
        Optional<String> gathering = gathering(noun, frame.get(), Tense.FUTURE);
        if (gathering.isEmpty() || OFFERS.contains(frame.get().key()) && serves(noun)) {
            return Optional.empty();
        }
        List<Token> guests = new ArrayList<>(guests(noun, frame.get()));
        Optional<Token> verb = doc.head(noun).filter(Token::isVerb);
        Optional<Frames.Invitation> done = verb.flatMap(v -> frames.invitation(doc, v));
        if (done.isPresent()) {
            Token head = verb.orElseThrow();
            Outlook outlook = outlooks.read(head);
            if (outlook.negative() || outlook.conditional() || outlook.force() == Force.HYPOTHETICAL) {
                return Optional.empty();
            }
            boolean object = noun.is("obj") || noun.is("obl");
            List<Token> who = done.get().agent() ? (object ? clauses.agents(head) : List.of()) : guests;
            if (who.isEmpty() && !done.get().agent()) {
                for (Clauses.Oblique oblique : clauses.obliques(head)) {
                    boolean guest = oblique.preposition().equals("to")
                            && who.isEmpty()
                            && salience.named(oblique.head(), Tense.FUTURE).isEmpty();
                    who = guest ? clauses.conjuncts(oblique.head()) : who;
                }
            }
            boolean none = clauses.negated(noun);
            if (none && done.get().status() != Status.INVITED) {
                return Optional.empty();
            }
            Status status = none ? Status.UNINVITED : done.get().status();
            return who.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Invited(who, gathering.get(), status, head, "invitation:" + head.lemma()));
        }
        return guests.isEmpty()
                ? Optional.empty()
                : Optional.of(new Invited(guests, gathering.get(), Status.INVITED, noun, "invitation"));
    }

    /** "the offer to host the summit": what is offered is a service, not a seat. */
    private boolean serves(Token offer) {
        return doc.children(offer).stream()
                .anyMatch(c -> c.is("acl") && c.tag().equals("VB") && !SEATS.contains(c.lemma()));
    }

    private List<Token> guests(Token noun, Frame frame) {
        for (Clauses.Oblique oblique : clauses.obliques(noun)) {
            boolean person = salience.named(oblique.head(), Tense.FUTURE).isEmpty();
            if (person && frames.owners(frame).contains(oblique.preposition())) {
                return clauses.conjuncts(oblique.head());
            }
        }
        return List.of();
    }
}
