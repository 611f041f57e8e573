package org.readout.find.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Event;
import org.readout.model.Span;

/**
 * The event that a sentence is about, with its sides as whole phrases: "the government's offer on rights" where an event
 * has no more than the government. It is the event whose word stands highest in the tree; where none was coded, the main
 * clause's own subject and object stand in.
 *
 * @param sources phrases, in order
 * @param targets phrases, in order
 */
public record MainEvent(List<Span> sources, List<Span> targets) {
    private static final int DEPTH = 60;
    private static final Set<String> REPORTING = Set.of(
            "say",
            "tell",
            "report",
            "announce",
            "add",
            "note",
            "state",
            "write",
            "explain",
            "claim",
            "confirm",
            "reveal",
            "declare",
            "insist",
            "believe",
            "think",
            "know",
            "show",
            "suggest",
            "warn",
            "argue");
    private static final List<String> BEFORE =
            List.of("det", "amod", "compound", "nummod", "nmod", "flat", "appos", "goeswith", "advmod");
    private static final List<String> AFTER =
            List.of("nmod", "flat", "appos", "case", "compound", "nummod", "conj", "cc");
    private static final Set<String> CLOSE = Set.of("of", "in", "'s", "’s", "'", "’");
    private static final Set<String> TAIL = Set.of("'s", "’s", "'", "’", "s", "and", ",");
    private static final List<String> OBLIQUES =
            List.of("with", "against", "on", "to", "by", "into", "for", "at", "of", "from", "over", "in");

    public MainEvent {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** The main event of a one-sentence document. */
    public static MainEvent of(Document doc, List<Event> events) {
        Optional<Event> best = events.stream()
                .filter(e -> !e.sources().isEmpty())
                .min(Comparator.<Event>comparingInt(e -> e.targets().isEmpty() ? 1 : 0)
                        .thenComparingInt(e -> depth(doc, e))
                        .thenComparingInt(e -> e.trigger().getFirst().start()));
        if (best.isPresent()) {
            Event event = best.get();
            Optional<Token> speaker = doc.headOf(
                            event.sources().getFirst().spans().getFirst())
                    .filter(h -> h.pos() == Pos.PRON)
                    .flatMap(
                            h -> doc.tokens().stream().filter(t -> t.head() < 0).findFirst())
                    .flatMap(r -> doc.child(r, "nsubj"))
                    .filter(n -> n.pos() != Pos.PRON);
            List<Span> sources =
                    speaker.map(n -> List.of(phrase(doc, n))).orElseGet(() -> phrases(doc, event.sources(), event));
            List<Span> targets = phrases(doc, event.targets(), event);
            if (targets.isEmpty()) {
                targets = trigger(doc, event)
                        .flatMap(t -> object(doc, t))
                        .map(t -> List.of(phrase(doc, t)))
                        .orElse(List.of());
            }
            return apart(sources, targets);
        }
        return main(doc).map(verb -> ofClause(doc, verb)).orElse(new MainEvent(List.of(), List.of()));
    }

    private static MainEvent apart(List<Span> sources, List<Span> targets) {
        List<Span> kept = targets.stream()
                .filter(t -> sources.stream().noneMatch(t::overlaps))
                .toList();
        return new MainEvent(sources, kept);
    }

    private static Optional<Token> trigger(Document doc, Event event) {
        return event.trigger().stream()
                .flatMap(s -> doc.tokens(s).stream())
                .filter(Token::isVerb)
                .findFirst();
    }

    private static int depth(Document doc, Event event) {
        int least = DEPTH;
        for (Span span : event.trigger()) {
            for (Token token : doc.tokens(span)) {
                int steps = 0;
                Optional<Token> at = doc.head(token);
                while (at.isPresent() && steps < DEPTH) {
                    steps++;
                    at = doc.head(at.get());
                }
                least = Math.min(least, steps);
            }
        }
        return least;
    }

    /** The main verb, through verbs of saying to what is said. */
    private static Optional<Token> main(Document doc) {
        Optional<Token> root = doc.tokens().stream().filter(t -> t.head() < 0).findFirst();
        for (int i = 0; i < 3 && root.isPresent(); i++) {
            Token verb = root.get();
            Optional<Token> clause = doc.child(verb, "ccomp");
            if (!REPORTING.contains(EventLexicon.lemma(verb)) || clause.isEmpty()) {
                return root;
            }
            root = clause;
        }
        return root;
    }

    private static MainEvent ofClause(Document doc, Token verb) {
        Optional<Token> subject = doc.child(verb, "nsubj");
        Optional<Token> object = object(doc, verb);
        boolean passive = subject.map(s -> s.relation().equals("nsubj:pass")).orElse(false);
        List<Span> first = subject.map(s -> List.of(phrase(doc, s))).orElse(List.of());
        List<Span> second = object.map(o -> List.of(phrase(doc, o))).orElse(List.of());
        return passive ? apart(second, first) : apart(first, second);
    }

    /** The object of a verb or of the verbs below it, else what stands behind the likeliest preposition. */
    private static Optional<Token> object(Document doc, Token verb) {
        Token at = verb;
        for (int i = 0; i < 3; i++) {
            Optional<Token> object = doc.child(at, "obj");
            if (object.isPresent()) {
                return object;
            }
            Optional<Token> below = doc.child(at, "xcomp");
            if (below.isEmpty()) {
                break;
            }
            at = below.get();
        }
        for (String preposition : OBLIQUES) {
            for (Token child : doc.children(at)) {
                boolean time = doc.times().stream().anyMatch(t -> t.span().overlaps(child.span()));
                if (child.is("obl") && !time && cased(doc, child, preposition)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean cased(Document doc, Token head, String preposition) {
        return doc.children(head).stream()
                .anyMatch(c -> c.is("case") && EventLexicon.lower(c).equals(preposition));
    }

    /** The phrases that actors stand in, each once. */
    private static List<Span> phrases(Document doc, List<ActorMention> actors, Event event) {
        List<Span> out = new ArrayList<>();
        for (ActorMention actor : actors) {
            Optional<Token> head = doc.headOf(actor.spans().getFirst());
            Span span = head.map(h -> phrase(doc, top(doc, h, event)))
                    .orElse(actor.spans().getFirst());
            if (out.stream().noneMatch(span::overlaps)) {
                out.add(span);
            }
        }
        return out;
    }

    /** The head of the largest phrase around a token that is not part of the event's own words. */
    private static Token top(Document doc, Token head, Event event) {
        Token at = head;
        for (int i = 0; i < DEPTH; i++) {
            Optional<Token> above = doc.head(at);
            boolean inside = at.is("nmod") || at.is("amod") || at.is("compound") || at.is("flat") || at.is("appos");
            if (above.isEmpty() || !inside || above.get().isVerb()) {
                return at;
            }
            boolean owned = (at.is("nmod:poss") || at.is("amod") || at.is("compound"))
                    && above.get().is("obj")
                    && event.trigger().size() > 1;
            if (!owned
                    && event.trigger().stream()
                            .anyMatch(t -> t.overlaps(above.get().span()))) {
                return at;
            }
            at = above.get();
        }
        return at;
    }

    /** A noun phrase with what belongs to it: without relative clauses, times, and phrases that a verb may own as well. */
    private static Span phrase(Document doc, Token head) {
        int first = head.index();
        int end = head.index() + 1;
        List<Token> open = new ArrayList<>(List.of(head));
        for (int i = 0; i < open.size(); i++) {
            for (Token child : doc.children(open.get(i))) {
                if (child.index() < open.get(i).index() ? before(child, i == 0) : after(doc, child)) {
                    open.add(child);
                    first = Math.min(first, child.index());
                    end = Math.max(end, child.index() + 1);
                }
            }
        }
        while (end > head.index() + 1 && TAIL.contains(EventLexicon.lower(doc.token(end - 1)))) {
            end--;
        }
        return new Span(
                doc.token(first).span().start(), doc.token(end - 1).span().end());
    }

    private static boolean before(Token child, boolean direct) {
        return BEFORE.stream().anyMatch(child::is) || (!direct && child.is("case"));
    }

    private static boolean after(Document doc, Token child) {
        boolean time = doc.times().stream().anyMatch(t -> t.span().contains(child.span()));
        boolean close = doc.children(child).stream()
                .filter(c -> c.is("case"))
                .allMatch(c -> CLOSE.contains(EventLexicon.lower(c)));
        boolean clause = child.isVerb();
        return !time && !clause && close && AFTER.stream().anyMatch(child::is);
    }
}
