package org.readout.find.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Position.Stance;

/**
 * Positions that no single word carries, inside somebody's statement: "no talks before a truce" and "only if" (a
 * condition), "must" (a demand), "anything less than X would be" (a demand for X), "not negotiable" (a refusal).
 */
final class ConstructionRules {
    private static final Set<String> GATES = Set.of("before", "until", "unless", "without");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "provided");
    private static final Set<String> WILL = Set.of("will", "would", "'ll", "’ll", "wo");
    private final Document doc;
    private final Clauses clauses;
    private final Parties parties;
    private final Bearers bearers;
    private final Set<String> withheld;

    /** @param withheld lemmas of deeds that one can refuse by not doing them */
    ConstructionRules(Document doc, Clauses clauses, Parties parties, Bearers bearers, Set<String> withheld) {
        this.bearers = bearers;
        this.withheld = withheld;
        this.doc = doc;
        this.clauses = clauses;
        this.parties = parties;
    }

    List<Taken> read(Token token) {
        List<Taken> out = new ArrayList<>();
        Optional<ActorMention> speaker = parties.speaker(token);
        switch (token.text().toLowerCase(Locale.ROOT)) {
            case "must" -> speaker.ifPresent(who -> must(token, who, out));
            case "no" -> speaker.ifPresent(who -> noBefore(token, who, out));
            case "anything" -> speaker.ifPresent(who -> otherThan(token, who, out));
            case "negotiable" -> negotiable(token, speaker, out);
            case "will", "would", "'ll" -> speaker.ifPresent(who -> onlyIf(token, who, out));
            case "not", "n't", "n’t", "never" -> willNot(token, speaker, out);
            default -> {}
        }
        return out;
    }

    /** "Russia must withdraw its troops", said by somebody else. */
    private void must(Token must, ActorMention who, List<Taken> out) {
        Optional<Token> verb = doc.head(must).filter(v -> must.is("aux"));
        if (verb.isEmpty() || clauses.negated(verb.get())) {
            return;
        }
        Optional<ActorMention> subject = clauses.passive(verb.get())
                ? Optional.empty()
                : doc.child(verb.get(), "nsubj").flatMap(parties::of);
        if (subject.isPresent() && subject.get().key().equals(who.key())) {
            return;
        }
        out.add(new Taken(
                who, Stance.DEMANDS, must, verb.get(), doc.subtree(verb.get()), subject.orElse(null), true, "must"));
    }

    /** "There could be no talks before a ceasefire is agreed": the issue is the condition. */
    private void noBefore(Token no, ActorMention who, List<Taken> out) {
        int end = doc.sentence(no).end();
        for (int i = no.index() + 1; i < Math.min(end, no.index() + 12); i++) {
            Token gate = doc.token(i);
            if (!GATES.contains(gate.text().toLowerCase(Locale.ROOT)) || gate.head() < 0) {
                continue;
            }
            Token head = doc.token(gate.head());
            if (head.index() > gate.index()) {
                out.add(new Taken(
                        who, Stance.CONDITIONS, no, head, span(no, doc.subtree(head)), null, true, "no-before"));
            }
            return;
        }
    }

    /** "anything other than a full withdrawal would be a failure". */
    private void otherThan(Token anything, ActorMention who, List<Taken> out) {
        int at = anything.index();
        int end = doc.sentence(anything).end();
        if (at + 3 >= end
                || !Set.of("other", "less", "short", "but")
                        .contains(doc.token(at + 1).text().toLowerCase(Locale.ROOT))) {
            return;
        }
        List<Token> words = new ArrayList<>();
        for (int i = at + 2; i < end && !doc.token(i).is("aux") && !doc.token(i).is("cop"); i++) {
            words.add(doc.token(i));
        }
        words.stream()
                .filter(w -> w.pos() == org.readout.language.Pos.NOUN)
                .findFirst()
                .ifPresent(head ->
                        out.add(new Taken(who, Stance.DEMANDS, anything, head, words, null, false, "nothing-but")));
    }

    /** "Crimea is not negotiable for Kyiv". */
    private void negotiable(Token adjective, Optional<ActorMention> speaker, List<Taken> out) {
        List<Token> subjects = clauses.subjects(adjective);
        if (subjects.isEmpty() || !clauses.negated(adjective)) {
            return;
        }
        List<ActorMention> holders = new ArrayList<>();
        for (Clauses.Oblique oblique : clauses.obliques(adjective)) {
            if (oblique.preposition().equals("for")) {
                clauses.conjuncts(oblique.head()).forEach(h -> parties.of(h).ifPresent(holders::add));
            }
        }
        if (holders.isEmpty()) {
            speaker.ifPresent(holders::add);
        }
        Token issue = subjects.getFirst();
        holders.forEach(who -> out.add(
                new Taken(who, Stance.REFUSES, adjective, issue, doc.subtree(issue), null, false, "not-negotiable")));
    }

    /** "we would impose sanctions if Moscow refuses", "will sign only if": a condition of the speaker's own deed. */
    private void onlyIf(Token will, ActorMention who, List<Taken> out) {
        Optional<Token> verb = doc.head(will).filter(v -> will.is("aux"));
        if (verb.isEmpty()) {
            return;
        }
        Optional<ActorMention> subject =
                clauses.subjects(verb.get()).stream().findFirst().flatMap(parties::of);
        if (subject.isEmpty() || !(subject.get().key().equals(who.key()) || pronoun(verb.get()))) {
            return;
        }
        for (Token child : doc.children(verb.get())) {
            boolean condition = child.is("advcl")
                    && doc.children(child).stream()
                            .anyMatch(c ->
                                    c.is("mark") && CONDITIONS.contains(c.text().toLowerCase(Locale.ROOT)));
            if (condition) {
                out.add(new Taken(
                        who, Stance.CONDITIONS, will, verb.get(), doc.subtree(verb.get()), null, true, "only-if"));
                return;
            }
        }
    }

    /** "will not sign the treaty", "the government would never pay a ransom": what is the subject's to do and it will not. */
    private void willNot(Token not, Optional<ActorMention> speaker, List<Taken> out) {
        Optional<Token> verb =
                doc.head(not).filter(v -> not.is("advmod") && withheld.contains(v.lemma()) && !clauses.passive(v));
        Optional<Token> will = verb.flatMap(v -> doc.children(v).stream()
                .filter(c -> c.is("aux") && WILL.contains(c.text().toLowerCase(Locale.ROOT)))
                .findFirst());
        if (will.isEmpty()
                || told(will.get()) && speaker.isEmpty()
                || verb.get().is("acl")
                || hangsOnIf(verb.get())) {
            return;
        }
        for (Token subject : clauses.subjects(verb.get())) {
            Optional<ActorMention> who = parties.holder(subject);
            if (who.isPresent()) {
                boolean matter = bearers.isPublic(subject, who.get());
                out.add(new Taken(
                        who.get(),
                        Stance.REFUSES,
                        not,
                        verb.get(),
                        doc.subtree(verb.get()),
                        null,
                        !matter,
                        "will-not"));
            }
        }
    }

    /** "would" is "will" in somebody's mouth; elsewhere it is only thought. */
    private static boolean told(Token will) {
        return will.text().equalsIgnoreCase("would");
    }

    private boolean hangsOnIf(Token verb) {
        return doc.children(verb).stream()
                .anyMatch(c -> c.is("advcl")
                        && doc.children(c).stream()
                                .anyMatch(m -> m.is("mark")
                                        && CONDITIONS.contains(m.text().toLowerCase(Locale.ROOT))));
    }

    private boolean pronoun(Token verb) {
        return clauses.subjects(verb).stream()
                .anyMatch(s -> Set.of("he", "she", "it", "they", "we", "i")
                        .contains(s.text().toLowerCase(Locale.ROOT)));
    }

    private List<Token> span(Token from, List<Token> rest) {
        return doc.tokens().subList(from.index(), rest.getLast().index() + 1);
    }
}
