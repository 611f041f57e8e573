package org.readout.find.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Operators;
import org.readout.find.clause.OutlookReader;
import org.readout.find.factuality.FactualityScale;
import org.readout.find.gathering.Gatherings;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Evidence;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Uncoded;
import org.readout.model.Why;

/**
 * Finds events: who did what to whom. Precision comes first: an event needs a source that is somebody, and a target where
 * its entry asks for one; what is looked at and dropped is told. Stateless and safe to share.
 */
public final class EventFinder {
    private static final String NAME = "event";
    private static final Set<String> IT = Set.of("it", "this", "that", "itself");
    private final EventLexicon lexicon;
    private final Operators operators;
    private final Reality reality;

    private EventFinder(EventLexicon lexicon, Operators operators, Reality reality) {
        this.lexicon = lexicon;
        this.operators = operators;
        this.reality = reality;
    }

    /** Reads the data files. */
    public static EventFinder load() {
        return new EventFinder(
                EventLexicon.load(), Operators.load(), new Reality(Shades.load(), FactualityScale.load()));
    }

    /** The events of a document in the order of the text, {@code e1} first. */
    public List<Event> find(
            Document doc, List<Statement> statements, Gatherings gatherings, Consumer<Uncoded> uncoded) {
        return new Run(doc, statements, gatherings, uncoded).all();
    }

    /** One document's pass. */
    private final class Run {
        private final Document doc;
        private final Gatherings gatherings;
        private final Consumer<Uncoded> uncoded;
        private final Clauses clauses;
        private final OutlookReader outlooks;
        private final FactualityScale.On numbers;
        private final Circumstances circumstances;
        private final VerbReader verbs;
        private final NounReader nouns;
        private final ModalReader modals;
        private final Together together;
        private final Set<Integer> consumed = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        Run(Document doc, List<Statement> statements, Gatherings gatherings, Consumer<Uncoded> uncoded) {
            this.doc = doc;
            this.gatherings = gatherings;
            this.uncoded = uncoded;
            this.clauses = new Clauses(doc, operators);
            this.outlooks = new OutlookReader(doc, clauses, operators);
            this.numbers = reality.on(doc);
            this.circumstances = new Circumstances(doc, clauses, statements);
            Sides sides = new Sides(doc, clauses, lexicon);
            this.together = new Together(doc, sides);
            Senses senses = new Senses(doc, clauses, lexicon, sides);
            this.verbs = new VerbReader(doc, clauses, senses, sides);
            this.nouns = new NounReader(doc, clauses, senses, sides, verbs);
            this.modals = new ModalReader(doc, clauses, senses, sides, verbs, nouns);
        }

        List<Event> all() {
            Map<Integer, Act> acts = new LinkedHashMap<>();
            for (Token token : doc.tokens()) {
                if (doc.sentence(token).kind().isRead()) {
                    modals.read(token).or(() -> verbs.read(token)).ifPresent(act -> keep(act, acts));
                }
            }
            for (Token token : doc.tokens()) {
                if (doc.sentence(token).kind().isRead() && !consumed.contains(token.index())) {
                    nouns.read(token).ifPresent(act -> keep(act, acts));
                }
            }
            List<Act> ordered = new ArrayList<>(acts.values());
            ordered.sort(Comparator.comparingInt(a -> a.trigger().index()));
            List<Event> events = new ArrayList<>();
            for (Act act : ordered) {
                Event event = event(act, "e" + (events.size() + 1));
                if (seen.add(key(event))) {
                    events.add(event);
                } else {
                    drop(act, "said before in the same sentence");
                }
            }
            return List.copyOf(events);
        }

        private void keep(Act read, Map<Integer, Act> acts) {
            Act act = together.complete(read);
            Optional<String> reason = reason(act);
            if (reason.isPresent()) {
                drop(act, reason.get());
                return;
            }
            acts.put(act.trigger().index(), act);
            for (Token word : act.words()) {
                if (word.index() != act.trigger().index()) {
                    consumed.add(word.index());
                    acts.remove(word.index());
                }
            }
        }

        private Optional<String> reason(Act act) {
            if (doc.token(doc.sentence(act.trigger()).end() - 1).text().equals("?")) {
                return Optional.of("a question");
            }
            boolean gathering =
                    act.words().stream().anyMatch(w -> gatherings.byToken().containsKey(w.index()));
            boolean mutual = act.sense().frame().kind() == Frame.Kind.MUTUAL;
            if (act.sources().isEmpty()
                    && !(mutual && gathering && !act.targets().isEmpty())) {
                return Optional.of("no source that is somebody");
            }
            boolean members = mutual && act.sources().stream().anyMatch(this::several);
            boolean blank = act.sense().type() == EventType.CONSULT
                    && act.targets().size() == 1
                    && IT.contains(EventLexicon.lower(act.targets().getFirst()));
            if (blank) {
                return Optional.of("a meeting with \"it\"");
            }
            boolean alone = act.targets().isEmpty() && !members;
            boolean verbal = act.words().stream().anyMatch(Token::isVerb);
            if (alone && (act.sense().frame().both() && !gathering)) {
                return Optional.of("no target that is somebody");
            }
            if (act.sources().isEmpty()
                    && act.targets().size() == 1
                    && mutual
                    && !several(act.targets().getFirst())) {
                return Optional.of("done together, with one side only");
            }
            if (alone && mutual && (!verbal || act.sense().type() == EventType.CONSULT)) {
                return Optional.of("done together, with one side only");
            }
            if (alone && !verbal && !gathering && !act.sense().frame().targets().isEmpty()) {
                return Optional.of("a noun with one side only");
            }
            return Optional.empty();
        }

        /** "Both leaders": one phrase for all sides. */
        private boolean several(Token head) {
            return doc.mentionHeadedBy(head)
                    .map(m -> !doc.chain(m).members().isEmpty())
                    .orElse(false);
        }

        private void drop(Act act, String reason) {
            uncoded.accept(new Uncoded(NAME, act.trigger().span(), act.sense().entry() + ": " + reason));
        }

        private Event event(Act act, String id) {
            List<ActorMention> sources = actors(act.sources().isEmpty() ? act.targets() : act.sources());
            List<ActorMention> targets = act.sources().isEmpty() ? List.of() : actors(act.targets());
            List<Span> trigger = spans(act.words());
            List<Span> all = new ArrayList<>(trigger);
            sources.forEach(s -> all.addAll(s.spans()));
            targets.forEach(t -> all.addAll(t.spans()));
            Optional<String> gathering = act.words().stream()
                    .map(w -> gatherings.byToken().get(w.index()))
                    .filter(Objects::nonNull)
                    .findFirst();
            Reality.Verdict verdict = reality.read(doc, outlooks, numbers, act);
            List<Why> why = new ArrayList<>(List.of(new Why(NAME, act.sense().entry(), act.rule())));
            why.addAll(verdict.why());
            return new Event(
                    id,
                    act.sense().type(),
                    act.sense().mode(),
                    act.sense().contexts(),
                    act.sense().cameo(),
                    sources,
                    targets,
                    trigger,
                    verdict.factuality(),
                    circumstances.time(act).orElse(null),
                    circumstances.place(act).orElse(null),
                    circumstances.reportedIn(act).map(Statement::id).orElse(null),
                    gathering.orElse(null),
                    new Evidence(
                            doc.article().id(),
                            List.copyOf(new TreeSet<>(all)),
                            doc.sentence(act.trigger()).span()),
                    List.copyOf(why));
        }

        private List<ActorMention> actors(List<Token> heads) {
            List<ActorMention> out = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            for (Token head : heads) {
                ActorMention actor = clauses.actor(head);
                if (keys.add(actor.key())) {
                    out.add(actor);
                }
            }
            return out;
        }

        private List<Span> spans(List<Token> words) {
            List<Span> out = new ArrayList<>();
            for (Token token :
                    words.stream().sorted(Comparator.comparingInt(Token::index)).toList()) {
                Span last = out.isEmpty() ? null : out.getLast();
                if (last != null
                        && doc.text()
                                .substring(last.end(), token.span().start())
                                .isBlank()) {
                    out.set(out.size() - 1, new Span(last.start(), token.span().end()));
                } else {
                    out.add(token.span());
                }
            }
            return out;
        }

        private String key(Event event) {
            Set<String> first = keys(event.sources());
            Set<String> second = keys(event.targets());
            return event.type() + " " + first + " " + second + " " + event.factuality() + " "
                    + event.evidence().sentence().start();
        }

        private Set<String> keys(List<ActorMention> actors) {
            return actors.stream().map(ActorMention::key).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
