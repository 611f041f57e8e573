package org.readout.find.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Token;
import org.readout.model.EventType;
import org.readout.model.Span;

/**
 * The type of the event between two sides that are given, from the lexicon and the order of the words alone: for
 * sentences whose tree does not show it.
 */
public final class TypeGuess {
    private static final int REACH = 9;
    private static final int BACK = 4;
    private static final int OBJECT = 2;
    private static final Set<String> FUTURE = Set.of(
            "will",
            "would",
            "'ll",
            "’ll",
            "wo",
            "shall",
            "going",
            "plans",
            "planned",
            "planning",
            "intends",
            "intended",
            "wants",
            "wanted",
            "hopes",
            "ready",
            "willing",
            "prepared",
            "considering");
    private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never", "cannot");
    private final EventLexicon lexicon;
    private final Lemmas lemmas;

    private TypeGuess(EventLexicon lexicon, Lemmas lemmas) {
        this.lexicon = lexicon;
        this.lemmas = lemmas;
    }

    /** Reads the data files. */
    public static TypeGuess load() {
        return new TypeGuess(EventLexicon.load(), Lemmas.load());
    }

    /**
     * A word of the lexicon in the sentence.
     *
     * @param token its index among the tokens given
     * @param entry the entry's stable name
     * @param score how likely it is the event between the two sides; higher is likelier
     */
    public record Hit(int token, String entry, EventType type, double score) {}

    /** The likeliest entry, or none when no word of the lexicon stands outside the two sides. */
    public Optional<Hit> guess(List<Token> tokens, Span source, Span target) {
        Hit best = null;
        for (Hit hit : hits(tokens, source, target)) {
            if (best == null || hit.score() > best.score()) {
                best = hit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** All words of the lexicon outside the two sides, in order. */
    public List<Hit> hits(List<Token> tokens, Span source, Span target) {
        List<Hit> out = new ArrayList<>();
        int first = Math.min(source.end(), target.end());
        int last = Math.max(source.start(), target.start());
        boolean forward = source.start() < target.start();
        int covered = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Span span = tokens.get(i).span();
            if (i <= covered || source.overlaps(span) || target.overlaps(span)) {
                continue;
            }
            double place = place(tokens, i, source, target, first, last, forward);
            Hit modal = modal(tokens, i, place);
            Hit sense = sense(tokens, i, place);
            if (modal != null) {
                out.add(modal);
                covered = clause(tokens, i, modal.type() == EventType.ACCUSE) + OBJECT;
            } else if (sense != null) {
                out.add(turned(tokens, i, sense));
            }
        }
        return out;
    }

    private static double place(
            List<Token> tokens, int i, Span source, Span target, int first, int last, boolean forward) {
        Span span = tokens.get(i).span();
        boolean between = span.start() >= first && span.end() <= last;
        int gap = forward || !between
                ? Math.abs(span.start() - source.end())
                : Math.min(Math.abs(span.start() - source.end()), Math.abs(source.start() - span.end()));
        double near = -Math.min(gap, 150) / 40.0;
        double after = span.start() >= target.end() && forward ? -0.5 : 0;
        return (between ? 2.5 : 0) + near + after;
    }

    private @Nullable Hit sense(List<Token> tokens, int i, double place) {
        Set<String> after = after(tokens, i);
        Hit best = null;
        for (String lemma : lemmas.of(lower(tokens.get(i)))) {
            for (boolean verb : new boolean[] {true, false}) {
                List<Sense> senses = verb ? lexicon.verbsOf(lemma) : lexicon.nounsOf(lemma);
                for (Sense sense : senses) {
                    boolean objects = sense.objects().isEmpty()
                            || sense.objects().stream().anyMatch(after::contains);
                    boolean particle = sense.frame().targets().stream().anyMatch(after::contains);
                    if (after.containsAll(sense.rest()) && objects) {
                        double score = place + sense.weight() * 0.8 + (particle ? 0.3 : 0) + (verb ? 0.4 : 0);
                        if (best == null || score > best.score()) {
                            best = new Hit(i, sense.entry(), sense.type(), score);
                        }
                    }
                }
            }
        }
        return best;
    }

    private @Nullable Hit modal(List<Token> tokens, int i, double place) {
        Set<String> after = after(tokens, i);
        for (String lemma : lemmas.of(lower(tokens.get(i)))) {
            for (Modal modal : lexicon.modalsOf(lemma)) {
                if (modal.stance() == Modal.Stance.PLAN || !after.containsAll(modal.rest())) {
                    continue;
                }
                int clause = clause(tokens, i, modal.stance() == Modal.Stance.ACCUSE);
                if (clause < 0) {
                    continue;
                }
                Hit act = sense(tokens, clause, 0);
                Sense shape = act == null
                        ? null
                        : new Sense(act.entry(), List.of(), Set.of(), act.type(), null, List.of(), null, Frame.of(">"));
                Optional<EventType> type = modal.over(shape);
                if (type.isPresent()) {
                    return new Hit(i, modal.entry(), type.get(), place + 1.5);
                }
            }
        }
        return null;
    }

    /** What is only to come counts as the promise or the threat of it, what is not to come as a refusal. */
    private static Hit turned(List<Token> tokens, int i, Hit hit) {
        boolean future = false;
        boolean negative = false;
        for (int j = Math.max(0, i - BACK); j < i; j++) {
            String word = lower(tokens.get(j));
            future |= FUTURE.contains(word);
            negative |= NOT.contains(word);
        }
        EventType type = hit.type();
        boolean cooperative = type.quad() <= 2;
        if (negative && cooperative && type != EventType.REJECT) {
            return new Hit(hit.token(), hit.entry() + ", not", EventType.REJECT, hit.score());
        }
        if (future && cooperative && type != EventType.AGREE) {
            return new Hit(hit.token(), hit.entry() + ", to come", EventType.AGREE, hit.score());
        }
        if (future && type.quad() == 4) {
            return new Hit(hit.token(), hit.entry() + ", to come", EventType.THREATEN, hit.score());
        }
        return hit;
    }

    /** The verb of the clause that a modal predicate opens: behind "to", or an -ing behind "of" or "for". */
    private static int clause(List<Token> tokens, int i, boolean gerund) {
        for (int j = i + 1; j < Math.min(tokens.size() - 1, i + 1 + REACH); j++) {
            String word = lower(tokens.get(j));
            String next = lower(tokens.get(j + 1));
            boolean opens = gerund
                    ? Set.of("of", "for", "with").contains(word) && next.endsWith("ing")
                    : word.equals("to")
                            && !Set.of("the", "a", "an", "its", "his", "their").contains(next)
                            && Character.isLowerCase(next.charAt(0))
                            && next.equals(tokens.get(j + 1).text());
            if (opens) {
                return j + 1;
            }
        }
        return -1;
    }

    private Set<String> after(List<Token> tokens, int i) {
        Set<String> out = new HashSet<>();
        for (int j = i + 1; j < Math.min(tokens.size(), i + 1 + REACH); j++) {
            String word = lower(tokens.get(j));
            if (word.equals(".") || word.equals(";")) {
                break;
            }
            out.add(word);
        }
        return out;
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
