package org.readout.find.position;

import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;

/** What the words of the lexicon are about: the head of what somebody wants, offers or refuses. */
final class CueContent {
    private static final Set<String> READY = Set.of("prepared", "ready", "willing");
    private final Document doc;
    private final Clauses clauses;
    private final Parties parties;

    CueContent(Document doc, Clauses clauses, Parties parties) {
        this.doc = doc;
        this.clauses = clauses;
        this.parties = parties;
    }

    /** The head of what is wanted: a clause, an object, or what stands under the cue's preposition. */
    Optional<Token> head(Cues.Cue cue, Token token) {
        if (cue.ofObject()) {
            boolean told = doc.child(token, "obj", "nsubj:pass").isEmpty();
            return doc.children(token).stream()
                    .filter(c -> c.is("xcomp")
                            || c.is("ccomp") && !told
                            || isInfinitive(c) && (c.is("ccomp") || c.is("advcl")))
                    .findFirst();
        }
        if (!cue.support().isEmpty()) {
            return under(token, cue).or(() -> doc.child(token, "obj").flatMap(o -> under(o, cue)));
        }
        Optional<Token> clause = doc.children(token).stream()
                .filter(c -> (c.is("ccomp") || c.is("xcomp")) && c.index() > token.index())
                .findFirst()
                .or(() -> token.pos() == Pos.NOUN ? doc.child(token, "acl") : Optional.empty());
        Optional<Token> brought = brought(token, clause);
        if (brought.isPresent()) {
            return brought;
        }
        if (clause.isPresent() && clause.get().pos() != Pos.ADJ) {
            return clause;
        }
        Optional<Token> object =
                clauses.passive(token) ? clauses.subjects(token).stream().findFirst() : doc.child(token, "obj");
        boolean relative = object.isPresent() && object.get().tag().startsWith("W") && token.is("acl");
        if (relative) {
            return doc.head(token);
        }
        if (object.isPresent()) {
            return object;
        }
        Optional<Token> oblique = under(token, cue);
        if (oblique.isPresent()) {
            return oblique;
        }
        String preposition = cue.preposition();
        boolean ready = token.pos() == Pos.ADJ || READY.contains(token.lemma()) || READY.contains(token.text());
        return doc.child(token, "advcl").filter(a -> !preposition.isEmpty() || ready);
    }

    /**
     * "wants the market reopened": the market; "wants the chairman to resign", where the parse took "the chairman" for
     * the object: that he resigns.
     */
    private Optional<Token> brought(Token token, Optional<Token> clause) {
        Optional<Token> object =
                doc.child(token, "obj").filter(o -> token.lemma().equals("want"));
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> todo =
                doc.child(object.get(), "acl").filter(a -> a.tag().equals("VB") && parties.isPeople(object.get()));
        return todo.or(() -> clause.filter(c -> c.tag().equals("VBN")).flatMap(c -> object));
    }

    /** What stands under the cue's preposition; a parser that takes that for a particle leaves none before the noun. */
    private Optional<Token> under(Token token, Cues.Cue cue) {
        String preposition = cue.preposition();
        for (Clauses.Oblique oblique : clauses.obliques(token)) {
            boolean bare = oblique.preposition().isEmpty()
                    && (preposition.isEmpty() || hasParticle(token, preposition))
                    && doc.times().stream()
                            .noneMatch(t -> t.span().contains(oblique.head().span()));
            boolean fits = preposition.isEmpty()
                    ? Set.of("for", "of", "to", "on").contains(oblique.preposition()) && token.pos() != Pos.VERB || bare
                    : oblique.preposition().equals(preposition) || bare;
            if (fits) {
                return Optional.of(oblique.head());
            }
        }
        Optional<Token> hungAbove = doc.head(token).filter(v -> token.is("obl") && !preposition.isEmpty()).stream()
                .flatMap(v -> clauses.obliques(v).stream())
                .filter(o -> o.head().index() > token.index() && o.preposition().equals(preposition))
                .map(Clauses.Oblique::head)
                .findFirst();
        if (hungAbove.isPresent()) {
            return hungAbove;
        }
        return doc.child(token, "acl", "advcl")
                .filter(a -> !preposition.isEmpty())
                .filter(a -> doc.child(a, "mark")
                        .filter(m -> m.text().equalsIgnoreCase(preposition))
                        .isPresent());
    }

    private boolean hasParticle(Token token, String word) {
        return doc.children(token).stream()
                .anyMatch(c -> c.relation().equals("compound:prt") && c.text().equalsIgnoreCase(word));
    }

    /** "to resign". */
    boolean isInfinitive(Token verb) {
        return verb.tag().equals("VB")
                && doc.child(verb, "mark")
                        .filter(m -> m.text().equalsIgnoreCase("to"))
                        .isPresent();
    }
}
