package org.readout.language.coreference;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.actors.Gender;
import org.readout.model.Actor;
import org.readout.model.Name;

/** Pronouns: the most salient entity that agrees in person, number, gender and animacy, or nobody. */
final class PronounPass {
    private static final int SENTENCES = 3;

    private final Phrases phrases;
    private final Salience salience;
    private final Quotes quotes;
    private final BoundPronouns bound;

    PronounPass(Phrases phrases, Salience salience, Quotes quotes, BoundPronouns bound) {
        this.bound = bound;
        this.phrases = phrases;
        this.salience = salience;
        this.quotes = quotes;
    }

    /** The entity meant, with the mention added to it, or null. */
    @Nullable
    Entity resolve(Token pronoun) {
        String word = pronoun.text().toLowerCase(Locale.ROOT);
        Entity found = switch (word) {
            case "he", "him", "his", "himself" -> best(pronoun, Gender.MALE, false);
            case "she", "her", "hers", "herself" -> best(pronoun, Gender.FEMALE, false);
            case "it", "its", "itself" -> expletive(pronoun) ? null : best(pronoun, Gender.UNKNOWN, false);
            case "they", "them", "their", "theirs", "themselves" -> best(pronoun, Gender.UNKNOWN, true);
            case "i", "me", "my", "myself" -> quotes.speaker(pronoun);
            default -> null;
        };
        if (found != null) {
            found.at(Mention.Kind.PRONOUN, pronoun.index(), pronoun.index() + 1, pronoun.index());
        }
        return found;
    }

    private @Nullable Entity best(Token pronoun, Gender gender, boolean plural) {
        Entity best = null;
        double first = Double.NEGATIVE_INFINITY;
        String lower = pronoun.text().toLowerCase(Locale.ROOT);
        boolean reflexive = lower.endsWith("self") || lower.endsWith("selves");
        Entity speaker = quotes.speaker(pronoun);
        Entity owner = reflexive ? null : bound.owner(pronoun, e -> e != speaker && agrees(e, gender, plural));
        if (owner != null) {
            return owner;
        }
        for (Entity e : salience.recent(pronoun.index())) {
            if (salience.distance(e, pronoun.index()) > SENTENCES
                    || !agrees(e, gender, plural)
                    || e == speaker
                    || (!reflexive && !pronoun.is("nmod:poss") && salience.sameClause(e, pronoun))) {
                continue;
            }
            double score =
                    salience.score(e, pronoun.index()) + (gender != Gender.UNKNOWN && e.gender == gender ? 4 : 0);
            if (score > first) {
                best = e;
                first = score;
            }
        }
        return best;
    }

    private static boolean agrees(Entity e, Gender gender, boolean plural) {
        if (plural) {
            return e.plural || e.type == Name.Type.ORG && e.actor != null;
        }
        if (gender != Gender.UNKNOWN) {
            return e.person() && !e.plural && (e.gender == gender || e.gender == Gender.UNKNOWN);
        }
        Actor actor = e.actor;
        return !e.plural && !e.person() && actor != null && actor.kind() != Actor.Kind.PEOPLE;
    }

    /** "It is clear that", "it was raining": nothing is meant. */
    private boolean expletive(Token it) {
        if (it.is("expl") || it.head() < 0) {
            return true;
        }
        Token over = phrases.token(it.head());
        return it.is("nsubj") && over.pos() == Pos.ADJ;
    }
}
