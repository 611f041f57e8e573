package org.readout.language.coreference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.language.Token;

/** Who is in mind at a point of the text: lately mentioned, subjects before objects before the rest. */
final class Salience {
    private static final int MOST = 60;
    private static final double SENTENCE = 30;

    private final Map<String, Entity> byKey;
    private final Phrases phrases;

    Salience(Map<String, Entity> byKey, Phrases phrases) {
        this.byKey = byKey;
        this.phrases = phrases;
    }

    /** Entities mentioned before a token, the most salient first. */
    List<Entity> recent(int token) {
        List<Entity> found = new ArrayList<>();
        Set<Entity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entity e : byKey.values()) {
            if (seen.add(e) && e.before(token) != null) {
                found.add(e);
            }
        }
        found.sort(Comparator.comparingDouble((Entity e) -> -score(e, token)));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /** How much in mind: a sentence back costs more than any syntactic role gives. */
    double score(Entity e, int token) {
        Entity.Place last = e.before(token);
        if (last == null) {
            return Double.NEGATIVE_INFINITY;
        }
        int back = phrases.sentence(token) - phrases.sentence(last.head());
        double score = -SENTENCE * back;
        int seen = 0;
        for (int i = e.places.size() - 1; i >= 0 && seen < 40; i--, seen++) {
            Entity.Place p = e.places.get(i);
            int apart = phrases.sentence(token) - phrases.sentence(p.head());
            if (p.end() <= token && apart == back) {
                score = Math.max(score, -SENTENCE * back + role(phrases.token(p.head())));
            } else if (p.end() <= token && apart <= 5) {
                score += 2;
            }
        }
        return score;
    }

    /** How much the text so far speaks of an entity: its mentions, those long ago a little less. */
    double weight(Entity e, int token) {
        double weight = 0;
        for (Entity.Place p : e.places) {
            if (p.end() <= token) {
                weight += 1 / (1 + 0.05 * (phrases.sentence(token) - phrases.sentence(p.head())));
            }
        }
        return weight;
    }

    /** Sentences between a token and the latest mention before it. */
    int distance(Entity e, int token) {
        Entity.Place last = e.before(token);
        return last == null ? Integer.MAX_VALUE : phrases.sentence(token) - phrases.sentence(last.head());
    }

    /** Whether an argument of the same verb means the entity already: a plain pronoun cannot mean it too. */
    boolean sameClause(Entity e, Token other) {
        if (other.head() < 0) {
            return false;
        }
        for (int i = e.places.size() - 1; i >= 0 && i >= e.places.size() - 40; i--) {
            Token head = phrases.token(e.places.get(i).head());
            if (head.head() == other.head() && head.index() != other.index() && !head.is("conj") && !head.is("appos")) {
                return true;
            }
        }
        return false;
    }

    private static double role(Token head) {
        if (head.relation().equals("nsubj")) {
            return 25;
        }
        if (head.is("nsubj")) {
            return 20;
        }
        if (head.is("obj") || head.is("iobj")) {
            return 12;
        }
        return head.is("obl") ? 8 : head.is("nmod:poss") ? 7 : 4;
    }
}
