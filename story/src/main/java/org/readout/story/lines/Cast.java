package org.readout.story.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Position;
import org.readout.model.Statement;
import org.readout.story.Words;

/**
 * Everybody who appears in a story's articles, so that one person is one line however an article names them: a family
 * name or a name behind an office ("Foreign Minister Ada Lund") is the person whom another article names in full, when
 * only one person of the story fits; "I" in a statement is its speaker.
 */
public final class Cast {
    private static final Set<String> SPEAKER = Set.of("i", "me", "myself");
    private static final Set<String> PRONOUNS = Set.of(
            "i",
            "me",
            "myself",
            "we",
            "us",
            "you",
            "he",
            "him",
            "she",
            "her",
            "it",
            "they",
            "them",
            "who",
            "which",
            "that",
            "this",
            "these",
            "those",
            "both",
            "one",
            "others",
            "himself",
            "herself",
            "themselves",
            "everyone",
            "someone",
            "anyone",
            "nobody");

    private final Map<String, Actor> people = new TreeMap<>();
    private final Map<String, List<Actor>> byLastWord = new HashMap<>();

    private Cast(List<Findings> findings) {
        findings.stream()
                .flatMap(Cast::mentions)
                .map(ActorMention::actor)
                .filter(Objects::nonNull)
                .filter(a -> a.kind() == Actor.Kind.PERSON)
                .forEach(a -> people.putIfAbsent(a.id(), a));
        for (Actor person : people.values()) {
            List<String> words = Words.of(person.name());
            if (words.size() > 1) {
                byLastWord
                        .computeIfAbsent(words.getLast(), w -> new ArrayList<>())
                        .add(person);
            }
        }
    }

    /** The same findings with the people told apart over all of them. */
    public static List<Findings> unified(List<Findings> findings) {
        Cast cast = new Cast(findings);
        return findings.stream().map(cast::unified).toList();
    }

    /** Whether a mention names or describes somebody, rather than only pointing: "he", "they". */
    static boolean isNamed(ActorMention mention) {
        return mention.actor() != null
                || !PRONOUNS.contains(
                        mention.label().toLowerCase(java.util.Locale.ROOT).strip());
    }

    private static Stream<ActorMention> mentions(Findings f) {
        return Stream.of(
                        f.statements().stream()
                                .flatMap(s -> Stream.of(
                                        s.source() == null ? null : s.source().who(), s.addressee())),
                        f.events().stream().flatMap(e -> Stream.concat(e.sources().stream(), e.targets().stream())),
                        f.attendance().stream().flatMap(a -> Stream.of(a.who(), a.speaker())),
                        f.positions().stream().map(Position::who))
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }

    private Findings unified(Findings f) {
        Map<String, Statement> statements = new HashMap<>();
        List<Statement> said = f.statements().stream().map(this::unified).toList();
        said.forEach(s -> statements.put(s.id(), s));
        return new Findings(
                f.article(),
                f.sentences(),
                said,
                f.events().stream().map(e -> unified(e, statements)).toList(),
                f.gatherings().stream().map(this::unified).toList(),
                f.attendance().stream().map(a -> unified(a, statements)).toList(),
                f.positions().stream().map(p -> unified(p, statements)).toList(),
                f.times(),
                f.names(),
                f.uncoded());
    }

    private Statement unified(Statement s) {
        Statement.Source source = s.source() == null
                ? null
                : new Statement.Source(one(s.source().who(), null), s.source().anonymity());
        ActorMention addressee = s.addressee() == null ? null : one(s.addressee(), null);
        return new Statement(
                s.id(),
                source,
                s.cue(),
                s.content(),
                s.kind(),
                addressee,
                s.medium(),
                s.time(),
                s.hedge(),
                s.within(),
                s.evidence(),
                s.why());
    }

    private Event unified(Event e, Map<String, Statement> statements) {
        ActorMention speaker = speaker(e.reportedIn(), statements);
        return new Event(
                e.id(),
                e.type(),
                e.mode(),
                e.contexts(),
                e.cameo(),
                all(e.sources(), speaker),
                all(e.targets(), speaker),
                e.trigger(),
                e.factuality(),
                e.time(),
                e.place(),
                e.reportedIn(),
                e.gathering(),
                e.evidence(),
                e.why());
    }

    private Gathering unified(Gathering g) {
        return new Gathering(
                g.id(),
                g.label(),
                g.kind(),
                g.state(),
                g.time(),
                g.place(),
                named(g.hosts()),
                named(g.parties()),
                g.evidence(),
                g.why());
    }

    private Attendance unified(Attendance a, Map<String, Statement> statements) {
        ActorMention speaker = a.speaker() == null ? speaker(a.saidBy(), statements) : one(a.speaker(), null);
        return new Attendance(
                a.id(),
                one(a.who(), speaker),
                a.gathering(),
                a.status(),
                a.saidBy(),
                speaker,
                a.asOf(),
                a.hedge(),
                a.evidence(),
                a.why());
    }

    private Position unified(Position p, Map<String, Statement> statements) {
        ActorMention speaker = speaker(p.reportedIn(), statements);
        ActorMention toward = p.toward() == null ? null : one(p.toward(), speaker);
        return new Position(
                p.id(),
                one(p.who(), speaker),
                p.issue(),
                p.stance(),
                p.content(),
                toward,
                p.since(),
                p.reportedIn(),
                p.replaces(),
                p.evidence(),
                p.why());
    }

    private static @Nullable ActorMention speaker(@Nullable String id, Map<String, Statement> statements) {
        Statement s = id == null ? null : statements.get(id);
        return s == null || s.source() == null ? null : s.source().who();
    }

    private List<ActorMention> all(List<ActorMention> mentions, @Nullable ActorMention speaker) {
        return mentions.stream().map(m -> one(m, speaker)).toList();
    }

    private List<ActorMention> named(List<ActorMention> mentions) {
        return mentions.stream().map(m -> one(m, null)).filter(Cast::isNamed).toList();
    }

    private ActorMention one(ActorMention mention, @Nullable ActorMention speaker) {
        Actor actor = mention.actor();
        if (actor != null && (actor.listed() || actor.kind() != Actor.Kind.PERSON)) {
            return mention;
        }
        if (speaker != null && SPEAKER.contains(mention.label().toLowerCase(java.util.Locale.ROOT))) {
            return new ActorMention(mention.text(), mention.spans(), speaker.label(), speaker.actor());
        }
        Actor same = person(mention.label());
        return same == null || same.equals(actor)
                ? mention
                : new ActorMention(mention.text(), mention.spans(), same.name(), same);
    }

    /** The only person of the story whom a name fits: one who is listed before one who is not, the full name of either. */
    private @Nullable Actor person(String label) {
        if (label.isEmpty() || Character.isLowerCase(label.codePointBefore(label.length())) && !hasCapital(label)) {
            return null;
        }
        List<String> words = Words.of(label);
        if (words.isEmpty()) {
            return null;
        }
        List<Actor> fitting = byLastWord.getOrDefault(words.getLast(), List.of()).stream()
                .filter(a -> words.size() == 1 || endsWith(words, Words.of(a.name())))
                .toList();
        List<Actor> listed = fitting.stream().filter(Actor::listed).toList();
        List<Actor> best = listed.isEmpty() ? shortest(fitting) : listed;
        return best.size() == 1 ? best.getFirst() : null;
    }

    private static boolean hasCapital(String label) {
        int start = label.lastIndexOf(' ') + 1;
        return start < label.length() && Character.isUpperCase(label.codePointAt(start));
    }

    /** "State Ada Lund" and "Ada Lund" are one: the plain name stands for both. */
    private static List<Actor> shortest(List<Actor> people) {
        int least =
                people.stream().mapToInt(a -> Words.of(a.name()).size()).min().orElse(0);
        return people.stream().filter(a -> Words.of(a.name()).size() == least).toList();
    }

    private static boolean endsWith(List<String> words, List<String> name) {
        return words.size() >= name.size()
                && words.subList(words.size() - name.size(), words.size()).equals(name);
    }
}
