package org.readout.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Decision.Action;
import org.readout.ledger.search.FindingType;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Why;

/**
 * Findings as people decided them: what was rejected is gone, what was reassigned has its new speaker, merged actors are
 * one, and each changed finding says so among its reasons. Of several decisions on one finding the last counts. Immutable.
 */
public final class Decided {
    /** The finder that stands for a person in a finding's reasons. */
    public static final String REVIEW = "review";

    private final Map<String, List<Decision>> byArticle = new HashMap<>();
    private final Map<String, Actor> merged = new HashMap<>();
    private final List<Decision> holding;

    /** @param decisions all decisions, oldest first */
    public Decided(List<Decision> decisions) {
        holding = decisions.stream().filter(Decision::holds).toList();
        for (Decision d : holding) {
            if (d.action() == Action.MERGE && d.subject() != null && d.actor() != null) {
                merged.put(d.subject(), actor(d));
            } else if (d.article() != null) {
                byArticle.computeIfAbsent(d.article(), k -> new ArrayList<>()).add(d);
            }
        }
    }

    /** What had been decided when a decision of that number was the last: later ones are not known, and undo nothing. */
    public static Decided asOf(List<Decision> decisions, long number) {
        return new Decided(decisions.stream()
                .filter(d -> d.number() <= number)
                .map(d -> d.undoneBy() != null && d.undoneBy() > number ? d.held() : d)
                .toList());
    }

    /** The decisions that hold, oldest first. */
    public List<Decision> holding() {
        return holding;
    }

    /** The keys that were merged into one. */
    public List<String> mergedInto(String key) {
        return merged.keySet().stream()
                .filter(k -> root(k).equals(key))
                .sorted()
                .toList();
    }

    private String root(String key) {
        Set<String> seen = new HashSet<>();
        String at = key;
        for (Actor next = merged.get(at); next != null && seen.add(at); next = merged.get(at)) {
            at = next.id();
        }
        return at;
    }

    private static Actor actor(Decision d) {
        String name = d.actorName() == null ? String.valueOf(d.actor()) : d.actorName();
        return new Actor(String.valueOf(d.actor()), name, Actor.Kind.PERSON, null, List.of(), null, false);
    }

    /** The findings of an article as they were decided. */
    public Findings of(Findings read) {
        List<Decision> here = byArticle.getOrDefault(read.article().id(), List.of());
        if (here.isEmpty() && merged.isEmpty()) {
            return read;
        }
        Map<Finding, Decision> on = new HashMap<>();
        Places places = new Places(read.article().text());
        for (Decision d : here) {
            Finding finding = places.find(d, read);
            if (finding != null) {
                on.put(finding, d);
            }
        }
        List<Statement> statements = new ArrayList<>();
        Map<String, ActorMention> speakers = new HashMap<>();
        for (Statement s : read.statements()) {
            Decision d = on.get(s);
            if (d == null || d.action() != Action.REJECT) {
                Statement now = statement(s, d);
                statements.add(now);
                if (d != null && d.action() == Action.REASSIGN && now.source() != null) {
                    speakers.put(s.id(), now.source().who());
                }
            }
        }
        return new Findings(
                read.article(),
                read.sentences(),
                statements,
                kept(read.events(), on).stream().map(e -> event(e, on.get(e))).toList(),
                read.gatherings().stream().map(this::gathering).toList(),
                kept(read.attendance(), on).stream()
                        .map(a -> attendance(a, on.get(a), speakers))
                        .toList(),
                kept(read.positions(), on).stream()
                        .map(p -> position(p, on.get(p)))
                        .toList(),
                read.times(),
                read.names(),
                read.uncoded());
    }

    private static <F extends Finding> List<F> kept(List<F> findings, Map<Finding, Decision> on) {
        return findings.stream()
                .filter(f -> {
                    Decision d = on.get(f);
                    return d == null || d.action() != Action.REJECT;
                })
                .toList();
    }

    private Statement statement(Statement s, @Nullable Decision d) {
        Statement.Source source = s.source() == null
                ? null
                : new Statement.Source(mention(s.source().who()), s.source().anonymity());
        if (d != null && d.action() == Action.REASSIGN && d.actor() != null) {
            Actor actor = actor(d);
            String text = s.source() == null ? actor.name() : s.source().who().text();
            List<Span> spans = s.source() == null ? List.of() : s.source().who().spans();
            source =
                    new Statement.Source(new ActorMention(text, spans, actor.name(), actor), Statement.Anonymity.NAMED);
        }
        return new Statement(
                s.id(),
                source,
                s.cue(),
                s.content(),
                s.kind(),
                s.addressee() == null ? null : mention(s.addressee()),
                s.medium(),
                s.time(),
                s.hedge(),
                s.within(),
                s.evidence(),
                why(s.why(), d));
    }

    private Event event(Event e, @Nullable Decision d) {
        return new Event(
                e.id(),
                e.type(),
                e.mode(),
                e.contexts(),
                e.cameo(),
                mentions(e.sources()),
                mentions(e.targets()),
                e.trigger(),
                e.factuality(),
                e.time(),
                e.place(),
                e.reportedIn(),
                e.gathering(),
                e.evidence(),
                why(e.why(), d));
    }

    private Gathering gathering(Gathering g) {
        return new Gathering(
                g.id(),
                g.label(),
                g.kind(),
                g.state(),
                g.time(),
                g.place(),
                mentions(g.hosts()),
                mentions(g.parties()),
                g.evidence(),
                g.why());
    }

    private Attendance attendance(Attendance a, @Nullable Decision d, Map<String, ActorMention> speakers) {
        ActorMention set = a.saidBy() == null ? null : speakers.get(a.saidBy());
        ActorMention speaker = set != null ? set : a.speaker() == null ? null : mention(a.speaker());
        return new Attendance(
                a.id(),
                mention(a.who()),
                a.gathering(),
                a.status(),
                a.saidBy(),
                speaker,
                a.asOf(),
                a.hedge(),
                a.evidence(),
                why(a.why(), d));
    }

    private Position position(Position p, @Nullable Decision d) {
        return new Position(
                p.id(),
                mention(p.who()),
                p.issue(),
                p.stance(),
                p.content(),
                p.toward() == null ? null : mention(p.toward()),
                p.since(),
                p.reportedIn(),
                p.replaces(),
                p.evidence(),
                why(p.why(), d));
    }

    private List<ActorMention> mentions(List<ActorMention> all) {
        return all.stream().map(this::mention).toList();
    }

    private ActorMention mention(ActorMention m) {
        String root = root(m.key());
        if (root.equals(m.key())) {
            return m;
        }
        Actor into = merged.values().stream()
                .filter(a -> a.id().equals(root))
                .findFirst()
                .orElseThrow();
        return new ActorMention(m.text(), m.spans(), into.name(), into);
    }

    private static List<Why> why(List<Why> why, @Nullable Decision d) {
        if (d == null) {
            return why;
        }
        List<Why> all = new ArrayList<>();
        String words = d.action() == Action.REASSIGN ? "speaker set by a person" : "checked by a person";
        all.add(new Why(REVIEW, words, d.madeAt().toString().substring(0, 10)));
        all.addAll(why);
        return all;
    }

    /** Where decisions' words stand in a text as it is now. */
    private static final class Places {
        private final String text;
        private final CodePoints points;

        Places(String text) {
            this.text = text;
            this.points = new CodePoints(text);
        }

        /** The finding of the decision's type that shares most with the words decided about, at least half. */
        @Nullable
        Finding find(Decision d, Findings read) {
            Span words = words(d);
            Finding best = null;
            double most = 0.5;
            for (Finding f : all(read)) {
                Span span = Span.covering(f.evidence().spans());
                int shared = words == null ? 0 : span.overlap(words);
                double share =
                        words == null ? 0 : shared / (double) Math.max(1, Math.max(span.length(), words.length()));
                if (FindingType.of(f) == d.type() && share >= most) {
                    best = share > most || best == null ? f : best;
                    most = share;
                }
            }
            return best;
        }

        private @Nullable Span words(Decision d) {
            String quote = d.quote();
            Span span = d.span();
            if (span == null || quote == null) {
                return null;
            }
            int length = points.point(text.length());
            if (span.end() <= length) {
                Span units = points.units(span);
                if (units.of(text).equals(quote)) {
                    return units;
                }
            }
            // A corrected version: the words moved.
            int at = quote.isEmpty() ? -1 : text.indexOf(quote);
            return at < 0 ? null : new Span(at, at + quote.length());
        }
    }

    private static List<Finding> all(Findings f) {
        List<Finding> all = new ArrayList<>();
        all.addAll(f.statements());
        all.addAll(f.events());
        all.addAll(f.attendance());
        all.addAll(f.positions());
        return all;
    }

    /** A key for somebody whom only a name is known of. */
    public static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return key.isEmpty() ? "somebody" : key;
    }
}
