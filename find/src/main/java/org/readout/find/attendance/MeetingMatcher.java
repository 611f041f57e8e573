package org.readout.find.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Outlook;
import org.readout.find.clause.OutlookReader;
import org.readout.find.gathering.Gatherings;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Gathering;
import org.readout.model.Gathering.Kind;

/** A meeting brings its parties with it: "X will meet Y at the summit", "X held talks with Y". */
final class MeetingMatcher {
    /** What one meets with without its being anybody: "face to face", "with low expectations". */
    private static final Set<String> MANNER = Set.of(
            "face",
            "expectation",
            "hope",
            "aim",
            "view",
            "goal",
            "purpose",
            "intention",
            "success",
            "result",
            "difficulty",
            "enthusiasm",
            "applause",
            "silence",
            "suspicion",
            "smile",
            "agenda",
            "regard",
            "respect",
            "caution",
            "optimism");

    private static final Frame MEET = new Frame("meet", Frame.Base.ATTEND, Set.of(), false);
    private static final Set<String> HOLD = Set.of("hold", "have");
    private final Document doc;
    private final Clauses clauses;
    private final OutlookReader outlooks;
    private final Salience salience;
    private final Gatherings gatherings;

    MeetingMatcher(Document doc, Clauses clauses, OutlookReader outlooks, Salience salience, Gatherings gatherings) {
        this.doc = doc;
        this.clauses = clauses;
        this.outlooks = outlooks;
        this.salience = salience;
        this.gatherings = gatherings;
    }

    /** The coming together that a trigger itself tells. */
    Optional<Coming> match(Token token) {
        Optional<Gathering> gathering = gatherings.of(token.index());
        if (gathering.isEmpty()) {
            return Optional.empty();
        }
        Token verb = token;
        if (!token.isVerb() && visit(gathering.get())) {
            List<Token> owner = doc.child(token, "nmod:poss")
                    .filter(o -> o.pos() != org.readout.language.Pos.PRON)
                    .map(clauses::conjuncts)
                    .orElseGet(() -> clauses.subjects(token.is("obj") ? doc.token(token.head()) : token));
            Outlook outlook = outlooks.read(token);
            if (doc.child(token, "acl").isPresent()) {
                return Optional.empty();
            }
            boolean open = !outlook.steps().isEmpty() && outlook.force() != Outlook.Force.FACT;
            boolean aimless = gathering.get().place() == null;
            String goal = aimless
                    ? salience.understood(token, Outlook.Tense.FUTURE)
                            .orElse(gathering.get().id())
                    : gathering.get().id();
            return open && !owner.isEmpty()
                    ? Optional.of(new Coming(MEET, token, owner, goal, outlook, token))
                    : Optional.empty();
        }
        if (!token.isVerb()) {
            Optional<Token> holder = doc.head(token).filter(h -> token.is("obj") && HOLD.contains(h.lemma()));
            if (holder.isEmpty()) {
                return Optional.empty();
            }
            verb = holder.get();
        }
        Outlook outlook = outlooks.read(verb);
        List<Token> who = new ArrayList<>(clauses.agents(verb));
        List<Token> with = new ArrayList<>();
        if (token.isVerb()) {
            doc.child(verb, "obj").ifPresent(o -> with.addAll(clauses.conjuncts(o)));
        }
        for (Token head : List.of(verb, token)) {
            clauses.obliques(head).stream()
                    .filter(o -> o.preposition().equals("with"))
                    .forEach(o -> with.addAll(clauses.conjuncts(o.head())));
        }
        if (visit(gathering.get())) {
            boolean open = outlook.force() != Outlook.Force.FACT
                    || outlook.tense() == Outlook.Tense.FUTURE
                    || outlook.negative();
            return open && !who.isEmpty()
                    ? Optional.of(new Coming(MEET, verb, who, gathering.get().id(), outlook, token))
                    : Optional.empty();
        }
        with.removeIf(t -> MANNER.contains(t.lemma()));
        if (with.stream().anyMatch(this::any)) {
            return Optional.empty();
        }
        if (!outlook.negative() && outlook.force() != Outlook.Force.ASKED) {
            who.addAll(with);
        }
        String id = gathering.get().id();
        for (Clauses.Oblique oblique : clauses.obliques(verb)) {
            Optional<String> venue = Set.of("at", "on", "during", "for").contains(oblique.preposition())
                    ? salience.named(oblique.head(), Outlook.Tense.PAST)
                    : Optional.empty();
            if (venue.isPresent() && oblique.head() != token) {
                id = venue.get();
            }
        }
        return who.isEmpty() ? Optional.empty() : Optional.of(new Coming(MEET, verb, who, id, outlook, token));
    }

    private static boolean visit(Gathering gathering) {
        return gathering.kind() == Kind.VISIT;
    }

    /** "any other official" is nobody in particular. */
    private boolean any(Token head) {
        return doc.children(head).stream()
                .anyMatch(c -> c.is("det") && Set.of("any", "no").contains(c.lemma()));
    }
}
