package org.readout.find.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.find.event.EventLexicon.Block;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.syntax.Inflection;
import org.readout.model.EventType;
import org.readout.model.Span;

/**
 * The type of the event between two sides that are given, by the lexicon: which words name an event, what the words before
 * them make of it, and which of them links the two sides. It leans on the order of words and takes the tree as a hint
 * only, so that a wrong tree does no harm.
 */
final class TypeGuess {
    private static final int REACH = 9;
    private static final int PARTICLE = 5;
    private static final Set<String> PARTICLES = Set.of(
            "up", "off", "down", "out", "back", "over", "aside", "away", "together", "free", "by", "with", "under");
    private static final Set<String> NO_OBJECT =
            Set.of("to", "from", "in", "on", "at", "with", "by", "for", "home", "into", ".", ",", "against", "that");
    private final EventLexicon lexicon;
    private final Inflection english;
    private final Turns turns;

    private TypeGuess(EventLexicon lexicon, Inflection english, Turns turns) {
        this.lexicon = lexicon;
        this.english = english;
        this.turns = turns;
    }

    /** Reads the data files. */
    static TypeGuess load() {
        return new TypeGuess(EventLexicon.load(), Inflection.load(), Turns.load());
    }

    /**
     * A word of the lexicon in the sentence.
     *
     * @param token its index in the document
     * @param entry the entry's stable name
     * @param core what the word itself names
     * @param type what it comes to, with the words before it
     * @param turned the words that turned it, nearest first
     * @param score how likely it is the event between the two sides; higher is likelier
     */
    record Hit(int token, String entry, EventType core, EventType type, List<String> turned, double score) {
        Hit {
            turned = List.copyOf(turned);
        }
    }

    /** The likeliest entry, or none when no word of the lexicon stands outside the two sides. */
    Optional<Hit> guess(Document doc, Span source, Span target) {
        Hit best = null;
        for (Hit hit : hits(doc, source, target)) {
            if (best == null || hit.score() > best.score()) {
                best = hit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** All words of the lexicon outside the two sides, in order. */
    List<Hit> hits(Document doc, Span source, Span target) {
        List<Token> tokens = doc.tokens();
        List<Hit> out = new ArrayList<>();
        Place place = new Place(doc, source, target);
        int covered = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Span span = tokens.get(i).span();
            if (i <= covered || source.overlaps(span) || target.overlaps(span)) {
                continue;
            }
            Match match = match(tokens, i, place.follows(i));
            if (match == null) {
                continue;
            }
            covered = match.last();
            Sense sense = match.sense();
            EventType type = sense.type();
            List<String> turned = new ArrayList<>();
            for (Turns.Found found : turns.before(tokens, i, !tokens.get(i).isVerb())) {
                if (found.token() != i) {
                    type = found.turn().over(type);
                    turned.add(found.word());
                }
            }
            double score = place.of(i) + sense.weight() * 0.4 + (tokens.get(i).isVerb() ? 0.4 : 0);
            out.add(new Hit(i, sense.entry(), sense.type(), type, turned, score));
        }
        return out;
    }

    private record Match(Sense sense, int last, double fit) {}

    private @Nullable Match match(List<Token> tokens, int i, boolean predicate) {
        Token token = tokens.get(i);
        boolean verb = token.isVerb() || (predicate && token.pos() != Pos.PROPN);
        boolean noun = token.pos() == Pos.NOUN || !verb;
        if (token.pos() == Pos.AUX || token.pos() == Pos.PUNCT || token.pos() == Pos.PROPN && i > 0) {
            return null;
        }
        Match best = null;
        Set<String> keys = new HashSet<>(english.lemmas(lower(token)));
        keys.add(EventLexicon.lemma(token));
        for (String key : keys) {
            if (verb) {
                best = best(tokens, i, lexicon.verbsOf(key), true, best);
            }
            if (noun) {
                best = best(tokens, i, lexicon.nounsOf(key), false, best);
                if (i > 0) {
                    best = best(tokens, i, lexicon.nounsOf(lower(tokens.get(i - 1)) + "-" + key), false, best);
                }
            }
        }
        return best;
    }

    private @Nullable Match best(List<Token> tokens, int i, List<Sense> senses, boolean verb, @Nullable Match best) {
        Match most = best;
        for (Sense sense : senses) {
            Match match = fit(tokens, i, sense, verb);
            if (match != null && (most == null || match.fit() > most.fit())) {
                most = match;
            }
        }
        return most;
    }

    /** How well an entry fits what stands behind a word; null where it does not. */
    private @Nullable Match fit(List<Token> tokens, int i, Sense sense, boolean verb) {
        int last = i;
        for (String word : sense.rest()) {
            int near = PARTICLES.contains(word) ? PARTICLE : 2;
            int found = find(tokens, i, near, Set.of(word));
            if (found < 0) {
                return null;
            }
            last = Math.max(last, found);
        }
        double fit = 2.0 * sense.weight() + (verb ? 0.5 : 0);
        if (!sense.objects().isEmpty()) {
            if (sense.objects().contains("*")) {
                if (i + 1 >= tokens.size() || NO_OBJECT.contains(lower(tokens.get(i + 1)))) {
                    return null;
                }
            } else {
                int found = find(tokens, i, REACH, sense.objects());
                if (found < 0) {
                    return null;
                }
                last = Math.max(last, found);
                fit -= 0.15 * (found - i);
            }
        } else if (blocked(tokens, i)) {
            return null;
        }
        for (String target : sense.frame().targets()) {
            boolean direct =
                    target.equals("o") && i + 1 < tokens.size() && !NO_OBJECT.contains(lower(tokens.get(i + 1)));
            if (direct || find(tokens, i, REACH, Set.of(target)) > 0) {
                fit += 0.5;
                break;
            }
        }
        return new Match(sense, last, fit);
    }

    /** Where the first of the words stands, at most {@code reach} tokens on in the same clause; −1 when none does. */
    private static int find(List<Token> tokens, int i, int reach, Set<String> words) {
        for (int j = i + 1; j < Math.min(tokens.size(), i + 1 + reach); j++) {
            String word = lower(tokens.get(j));
            if (word.equals(".") || word.equals(";")) {
                return -1;
            }
            if (words.contains(word)
                    || words.contains(lower(tokens.get(j - 1)) + "-" + word)
                    || (tokens.get(j).pos() == Pos.NOUN && words.contains(EventLexicon.lemma(tokens.get(j))))) {
                return j;
            }
        }
        return -1;
    }

    private boolean blocked(List<Token> tokens, int i) {
        for (Block block : lexicon.blocks(tokens.get(i))) {
            boolean after = block.where().equals("obj") || block.where().equals("any");
            boolean before = block.where().equals("mod") || block.where().equals("any");
            if ((after && find(tokens, i, 3, block.words()) > 0)
                    || (before && i > 0 && block.words().contains(lower(tokens.get(i - 1))))) {
                return true;
            }
        }
        return false;
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
