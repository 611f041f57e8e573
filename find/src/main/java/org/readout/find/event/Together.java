package org.readout.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.model.EventType;

/**
 * Finds a side of a meeting by the order of the words, where the tree has lost it: "A met today in X with B", "A and B
 * spoke". Such sentences are plain, and a wrong attachment of "with" is the commonest fault of a parse.
 */
final class Together {
    private static final int REACH = 16;
    private static final int MOST = 5;
    private static final Set<String> LINKS = Set.of("and", ",", "&", "as", "well", "alongside");
    private static final Set<String> OWNING = Set.of("of", "from", "for", "to");
    private static final Set<String> STOPS = Set.of(";", ":", "that", "which", "who", "because", "after", "before");
    private final Document doc;
    private final Sides sides;

    Together(Document doc, Sides sides) {
        this.doc = doc;
        this.sides = sides;
    }

    /** The act with the sides that word order shows, or as it is. */
    Act complete(Act act) {
        boolean lost = act.sources().isEmpty() || act.targets().isEmpty();
        if (!lost
                || act.sense().type() != EventType.CONSULT
                || "multilateral".equals(act.sense().mode())
                || act.sense().frame().kind() == Frame.Kind.UNDERGOES
                || isAbout(act.trigger())) {
            return act;
        }
        List<Token> left = act.sources().isEmpty() ? before(act) : act.sources();
        List<Token> right = act.targets().isEmpty() ? after(act) : act.targets();
        right = right.stream()
                .filter(r -> left.stream().noneMatch(l -> sides.same(l, r)))
                .toList();
        if (right.isEmpty() && act.sources().size() == 1 && act.trigger().isVerb()) {
            List<Token> all = before(act);
            if (all.size() > 1
                    && all.stream().anyMatch(a -> sides.same(a, act.sources().getFirst()))) {
                return of(act, all.subList(0, 1), all.subList(1, all.size()));
            }
        }
        if (right.isEmpty() && left.size() > 1) {
            return of(act, left.subList(0, 1), left.subList(1, left.size()));
        }
        return left.isEmpty() || right.isEmpty() ? act : of(act, left, right);
    }

    /** "speaking of the meeting": who stands behind it is spoken of. */
    private boolean isAbout(Token trigger) {
        int next = trigger.index() + 1;
        return trigger.isVerb()
                && next < doc.sentence(trigger).end()
                && Set.of("of", "about").contains(lower(doc.token(next)));
    }

    private static Act of(Act act, List<Token> sources, List<Token> targets) {
        return new Act(act.sense(), act.trigger(), act.words(), sources, targets, act.rule() + ", by word order");
    }

    /** Those named right before the predicate, in order. */
    private List<Token> before(Act act) {
        Sentence sentence = doc.sentence(act.trigger());
        int at = act.words().stream()
                        .mapToInt(Token::index)
                        .min()
                        .orElse(act.trigger().index())
                - 1;
        while (at >= sentence.first() && skipped(doc.token(at))) {
            at--;
        }
        List<Token> out = new ArrayList<>();
        while (at >= sentence.first() && out.size() < MOST) {
            Optional<Mention> mention = endingAt(at);
            if (mention.isEmpty()) {
                break;
            }
            int first = mention.get().first();
            if (first - 1 > sentence.first() && OWNING.contains(lower(doc.token(first - 1)))) {
                at = first - 2;
                continue;
            }
            if (sides.actor(doc.token(mention.get().head()))) {
                out.addFirst(doc.token(mention.get().head()));
            }
            at = first - 1;
            while (at >= sentence.first()
                    && doc.token(at).pos() == Pos.PROPN
                    && endingAt(at).isEmpty()) {
                at--;
            }
            boolean linked = false;
            while (at >= sentence.first()
                    && (LINKS.contains(lower(doc.token(at))) || doc.token(at).pos() == Pos.DET)) {
                linked |= LINKS.contains(lower(doc.token(at)));
                at--;
            }
            if (!linked) {
                break;
            }
        }
        return out;
    }

    /** Those named behind "with", or right behind the verb. */
    private List<Token> after(Act act) {
        Sentence sentence = doc.sentence(act.trigger());
        int from = act.words().stream()
                        .mapToInt(Token::index)
                        .max()
                        .orElse(act.trigger().index())
                + 1;
        int end = Math.min(sentence.end(), from + REACH);
        int start = -1;
        for (int i = from; i < end && start < 0; i++) {
            Token token = doc.token(i);
            String word = lower(token);
            boolean to = word.equals("to")
                    && act.sense().frame().targets().contains("to")
                    && i + 1 < end
                    && doc.token(i + 1).pos() == Pos.PROPN;
            if (to || word.equals("with") || word.equals("between")) {
                start = i + 1;
            } else if ((token.pos() == Pos.VERB && !token.is("amod")) || STOPS.contains(word)) {
                break;
            }
        }
        boolean direct = start < 0 && act.sense().frame().targets().contains("o");
        if (direct) {
            start = from;
            while (start < end && doc.token(start).pos() == Pos.ADV) {
                start++;
            }
        }
        return start < 0 ? List.of() : named(start, sentence.end(), direct);
    }

    /** The actors of a run of phrases that begins at a token: from the first person on, or else from the first actor. */
    private List<Token> named(int start, int end, boolean direct) {
        int at = -1;
        for (int i = start; i < Math.min(end, start + REACH); i++) {
            Token token = doc.token(i);
            String word = lower(token);
            boolean verb = token.pos() == Pos.VERB && !token.is("amod");
            if (verb || token.pos() == Pos.SCONJ || STOPS.contains(word) || word.equals("to")) {
                break;
            }
            if (direct && (token.pos() == Pos.ADP || word.equals(","))) {
                break;
            }
            Optional<Token> actor = actorAt(i);
            if (actor.isPresent() && doc.isPerson(actor.get())) {
                at = i;
                break;
            }
            at = at < 0 && actor.isPresent() ? i : at;
            if (at >= 0 && (word.equals(",") || word.equals("and"))) {
                break;
            }
        }
        List<Token> out = new ArrayList<>();
        while (at >= 0 && at < end && out.size() < MOST) {
            Optional<Token> actor = actorAt(at);
            if (actor.isEmpty()) {
                break;
            }
            out.add(actor.get());
            at = startingAt(at).map(Mention::end).orElse(at + 1);
            while (at + 1 < end
                    && OWNING.contains(lower(doc.token(at)))
                    && actorAt(at + 1).isPresent()) {
                at = startingAt(at + 1).map(Mention::end).orElse(at + 2);
            }
            boolean linked = false;
            while (at < end
                    && (LINKS.contains(lower(doc.token(at))) || doc.token(at).pos() == Pos.DET)) {
                linked |= LINKS.contains(lower(doc.token(at)));
                at++;
            }
            if (!linked) {
                break;
            }
        }
        return out;
    }

    private Optional<Token> actorAt(int token) {
        return startingAt(token)
                .map(m -> doc.token(m.head()))
                .filter(sides::actor)
                .or(() -> Optional.of(doc.token(token)).filter(t -> t.pos() == Pos.NOUN && sides.actor(t)));
    }

    /** Adverbs, auxiliaries, times and what else may stand between a subject and its verb. */
    private boolean skipped(Token token) {
        return token.pos() == Pos.ADV
                || token.pos() == Pos.AUX
                || token.pos() == Pos.PART
                || lower(token).startsWith("jr")
                || lower(token).equals(",")
                || lower(token).equals("both")
                || doc.times().stream().anyMatch(t -> t.span().contains(token.span()));
    }

    private Optional<Mention> endingAt(int token) {
        Mention best = null;
        for (Mention mention : doc.mentions()) {
            if (mention.first() <= token
                    && mention.end() >= token + 1
                    && mention.end() <= token + 3
                    && (best == null || mention.first() < best.first())) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Mention> startingAt(int token) {
        Mention best = null;
        for (Mention mention : doc.mentions()) {
            if (mention.first() == token && (best == null || mention.end() > best.end())) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
