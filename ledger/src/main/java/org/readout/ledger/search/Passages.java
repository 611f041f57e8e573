package org.readout.ledger.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.find.statement.CueLexicon;
import org.readout.ledger.store.Place;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Evidence;
import org.readout.model.Finding;
import org.readout.model.Findings;
import org.readout.model.Name;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;

/** An article's sentences and findings as what can be searched for. */
public final class Passages {
    private static final CueLexicon CUES = CueLexicon.load();

    private final Findings findings;
    private final String text;
    private final CodePoints points;
    private final long place;
    private final Map<String, Statement> statements = new HashMap<>();
    private final List<Passage> passages = new ArrayList<>();

    private Passages(Findings findings, long place) {
        this.findings = findings;
        this.text = findings.article().text();
        this.points = new CodePoints(text);
        this.place = place;
        findings.statements().forEach(s -> statements.put(s.id(), s));
    }

    /** The passages, sentences first. @param place that of the article's version */
    public static List<Passage> of(Findings findings, long place) {
        Passages all = new Passages(findings, place);
        all.sentences();
        findings.statements().forEach(all::statement);
        findings.events().forEach(all::event);
        findings.attendance().forEach(all::attendance);
        findings.positions().forEach(all::position);
        return all.passages;
    }

    private void sentences() {
        int next = 0;
        List<Name> names = findings.names();
        for (Span sentence : findings.sentences()) {
            Tags tags = new Tags(FindingType.SENTENCE);
            while (next < names.size() && names.get(next).span().start() < sentence.end()) {
                Name name = names.get(next++);
                if (name.actor() != null && sentence.overlaps(name.span())) {
                    tags.actor(name.actor());
                }
            }
            add(FindingType.SENTENCE, null, sentence, sentence.of(text), tags);
        }
    }

    private void statement(Statement s) {
        Tags tags = new Tags(FindingType.STATEMENT);
        tags.said(s);
        tags.takesPart(s.addressee());
        // The words of all its parts: whom it is ascribed to can be searched for as well as what was said.
        add(s, Span.text(s.evidence().spans(), text), tags);
    }

    private void event(Event e) {
        Tags tags = new Tags(FindingType.EVENT);
        tags.set.add(Tag.EVENT_TYPE.of(e.type()));
        e.sources().forEach(tags::takesPart);
        e.targets().forEach(tags::takesPart);
        if (e.place() != null && e.place().country() != null) {
            tags.set.add(Tag.COUNTRY.of(e.place().country()));
        }
        tags.said(e.reportedIn());
        add(e, sentence(e.evidence()), tags);
    }

    private void attendance(Attendance a) {
        Tags tags = new Tags(FindingType.ATTENDANCE);
        tags.set.add(Tag.STATUS.of(a.status()));
        tags.takesPart(a.who());
        tags.said(a.saidBy());
        add(a, sentence(a.evidence()), tags);
    }

    private void position(Position p) {
        Tags tags = new Tags(FindingType.POSITION);
        tags.takesPart(p.who());
        tags.takesPart(p.toward());
        tags.said(p.reportedIn());
        add(p, sentence(p.evidence()), tags);
    }

    private String sentence(Evidence evidence) {
        return evidence.sentence().of(text);
    }

    private void add(Finding finding, String words, Tags tags) {
        FindingType type = FindingType.of(finding);
        add(type, finding.id(), finding.evidence().sentence(), words, tags);
    }

    private void add(FindingType type, @Nullable String id, Span span, String words, Tags tags) {
        if (passages.size() < Place.PASSAGES) {
            passages.add(new Passage(
                    Place.passage(place, passages.size()),
                    type,
                    id,
                    points.points(span),
                    Words.line(words),
                    List.copyOf(tags.set)));
        }
    }

    /** The tags of one passage. */
    private final class Tags {
        private final Set<Long> set = new LinkedHashSet<>();

        Tags(FindingType type) {
            set.add(Tag.TYPE.of(type));
            if (findings.article().outlet() != null) {
                Words.of(findings.article().outlet()).forEach(w -> set.add(Tag.OUTLET.of(w)));
            }
        }

        void actor(Actor actor) {
            set.add(Tag.ACTOR.of(actor.id()));
            if (actor.country() != null) {
                set.add(Tag.COUNTRY.of(actor.country().toUpperCase(Locale.ROOT)));
            }
        }

        void takesPart(@Nullable ActorMention who) {
            if (who == null) {
                return;
            }
            if (who.actor() == null) {
                set.add(Tag.ACTOR.of(who.key()));
            } else {
                actor(who.actor());
            }
        }

        void said(@Nullable String statement) {
            Statement s = statement == null ? null : statements.get(statement);
            if (s != null) {
                said(s);
            }
        }

        void said(Statement s) {
            set.add(Tag.KIND.of(s.kind()));
            CUES.classOf(Span.text(s.cue(), text)).ifPresent(c -> set.add(Tag.CUE_CLASS.of(c)));
            if (s.source() != null) {
                ActorMention who = s.source().who();
                set.add(Tag.ANONYMITY.of(s.source().anonymity()));
                takesPart(who);
                Words.of(who.label()).forEach(w -> set.add(Tag.SPEAKER.of(w)));
                if (who.actor() != null) {
                    Words.of(who.actor().id() + " " + who.actor().name()).forEach(w -> set.add(Tag.SPEAKER.of(w)));
                }
            }
        }
    }
}
