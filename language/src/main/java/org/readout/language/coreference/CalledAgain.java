package org.readout.language.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.language.Mention;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Gender;
import org.readout.model.Actor;

/**
 * Descriptions that call somebody again who was named just before, by kind, nationality, age or career ("the think tank",
 * "the American", "the 41-year-old engineer"); nobody where more than one could be meant.
 */
final class CalledAgain {
    /** Sentences back in which what is called again stands, at most. */
    private static final int AGAIN = 2;

    private final ActorBook book;
    private final Words words;
    private final Phrases phrases;
    private final Salience salience;

    CalledAgain(ActorBook book, Words words, Phrases phrases, Salience salience) {
        this.book = book;
        this.words = words;
        this.phrases = phrases;
        this.salience = salience;
    }

    /** "The think tank", "the company": the one body named just before, or the one whose name has the word. */
    @Nullable
    Entity body(int first, String noun) {
        String opening = phrases.token(first).text().toLowerCase(Locale.ROOT);
        if (!opening.equals("the") && !opening.equals("this")) {
            return null;
        }
        List<Entity> bodies = new ArrayList<>();
        for (Entity e : salience.recent(first)) {
            if (!e.named || e.actor == null || e.person() || salience.distance(e, first) > AGAIN) {
                continue;
            }
            if ((" " + e.name + " ").toLowerCase(Locale.ROOT).contains(" " + noun + " ")) {
                return e;
            }
            Actor.Kind kind = e.actor.kind();
            boolean politics = noun.equals("group") || noun.equals("movement") || noun.equals("militia");
            boolean fits = politics
                    ? kind == Actor.Kind.ARMED_GROUP || kind == Actor.Kind.ORGANISATION
                    : noun.equals("party")
                            ? kind == Actor.Kind.PARTY
                            : noun.equals("bloc") || noun.equals("alliance")
                                    ? kind == Actor.Kind.INTERNATIONAL
                                    : kind == Actor.Kind.ORGANISATION;
            if (fits) {
                bodies.add(e);
            }
        }
        return words.is("body", noun) && bodies.size() == 1 ? bodies.getFirst() : null;
    }

    /** "The American": somebody of that country named lately; null when there is none, or the choice is open. */
    @Nullable
    Entity national(Token head) {
        String country = book.country(head.text()).orElse("");
        Entity found = null;
        for (Entity e : salience.recent(head.index())) {
            boolean near = salience.distance(e, head.index()) <= AGAIN;
            if (near && e.person() && e.named && !e.plural && e.actor != null && !salience.sameClause(e, head)) {
                String home = e.actor.country();
                if (country.equals(home)) {
                    found = e;
                    break;
                }
                if (home == null && found == null) {
                    found = e;
                }
            }
        }
        if (found != null) {
            found.at(Mention.Kind.DESCRIPTION, head.index() - 1, head.index() + 1, head.index());
        }
        return found;
    }

    /** "The 41-year-old engineer", "the retired judge": the only person named in the sentences just before. */
    @Nullable
    Entity person(int first, Token head, Gender gender) {
        boolean told = false;
        for (int i = first; i < head.index(); i++) {
            String word = phrases.token(i).text().toLowerCase(Locale.ROOT);
            told |= words.is("career", word) || word.endsWith("-year-old");
            told |= word.equals("old")
                    && i > first + 2
                    && phrases.token(i - 1).text().equals("-");
        }
        if (!told) {
            return null;
        }
        Entity only = null;
        for (Entity e : salience.recent(first)) {
            boolean near = e.person() && e.named && !e.plural && salience.distance(e, first) <= AGAIN;
            boolean other = gender != Gender.UNKNOWN && e.gender != Gender.UNKNOWN && e.gender != gender;
            if (near && !other && !salience.sameClause(e, head)) {
                if (only != null) {
                    return null;
                }
                only = e;
            }
        }
        return only;
    }
}
