package org.readout.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Clauses.Oblique;
import org.readout.language.Chain;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Name;

/** Tells phrases that name somebody who can act from others, and finds the actor inside a phrase that names a thing. */
final class Sides {
    private static final int DEPTH = 3;
    private static final Set<String> QUANTITIES = Set.of(
            "number",
            "round",
            "series",
            "wave",
            "set",
            "group",
            "range",
            "string",
            "lot",
            "majority",
            "dozen",
            "member",
            "hundred",
            "thousand",
            "package",
            "pair",
            "couple",
            "one",
            "some",
            "many",
            "several",
            "most",
            "barrage",
            "spate",
            "flurry",
            "sort",
            "kind",
            "type",
            "act",
            "part",
            "total");
    private final Document doc;
    private final Clauses clauses;
    private final EventLexicon lexicon;

    Sides(Document doc, Clauses clauses, EventLexicon lexicon) {
        this.doc = doc;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    /** Whether a phrase with this head names somebody: a person, a state, a body, a group. */
    boolean actor(Token head) {
        Optional<Mention> mention = doc.mentionHeadedBy(head);
        if (mention.isPresent()) {
            Chain chain = doc.chain(mention.get());
            if (chain.actor() != null
                    || chain.place() != null
                    || !chain.members().isEmpty()) {
                return true;
            }
            if (chain.type() == Name.Type.PERSON || chain.type() == Name.Type.ORG || chain.type() == Name.Type.NORP) {
                return true;
            }
            if (chain.named() && head.pos() == Pos.PROPN && chain.type() == Name.Type.PLACE) {
                return true;
            }
        }
        return head.isNoun() && lexicon.actorNoun(head);
    }

    /** Whether two heads name the same one. */
    boolean same(Token one, Token other) {
        return one.index() == other.index()
                || clauses.actor(one).key().equals(clauses.actor(other).key());
    }

    /** Those of the heads that name somebody, with quantities read through ("dozens of protesters"). */
    List<Token> actors(List<Token> heads) {
        List<Token> out = new ArrayList<>();
        for (Token head : heads) {
            Token inner = through(head);
            if (actor(inner)) {
                out.add(inner);
            } else if (actor(head)) {
                out.add(head);
            }
        }
        return out;
    }

    /** Those named by the heads, or else by what hangs on them: owner, maker, adjective ("the Greek ship"). */
    List<Token> actorsIn(List<Token> heads) {
        List<Token> out = new ArrayList<>();
        for (Token head : heads) {
            List<Token> direct = actors(List.of(head));
            out.addAll(direct.isEmpty() ? within(head, 0) : direct);
        }
        return out;
    }

    /** The noun that a quantity is of. */
    Token through(Token head) {
        if (QUANTITIES.contains(EventLexicon.lemma(head))
                || QUANTITIES.contains(EventLexicon.lower(head))
                || head.pos() == Pos.NUM) {
            for (Oblique oblique : clauses.obliques(head)) {
                if (oblique.preposition().equals("of")) {
                    return oblique.head();
                }
            }
        }
        return head;
    }

    private List<Token> within(Token head, int depth) {
        List<Token> owners = owners(head);
        if (!owners.isEmpty() || depth >= DEPTH) {
            return owners;
        }
        for (Set<String> prepositions :
                List.of(Set.of("by"), Set.of("of", "from", "against"), Set.of("in", "on", "with", "for", "to", "at"))) {
            for (Oblique oblique : clauses.obliques(head)) {
                if (prepositions.contains(oblique.preposition())
                        && !oblique.head().isVerb()) {
                    List<Token> direct = actors(clauses.conjuncts(oblique.head()));
                    List<Token> found = direct.isEmpty() ? within(oblique.head(), depth + 1) : direct;
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** Possessors, adjectives and names before a noun that name somebody: "Russia's", "Russian", "NATO". */
    List<Token> owners(Token noun) {
        for (String relation : List.of("nmod:poss", "amod", "compound", "nmod")) {
            List<Token> found = new ArrayList<>();
            for (Token child : doc.children(noun)) {
                if (child.relation().equals(relation) && child.index() < noun.index()) {
                    found.addAll(actors(clauses.conjuncts(child)));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
