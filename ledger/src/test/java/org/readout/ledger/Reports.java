package org.readout.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.Block;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Evidence;
import org.readout.model.Factuality;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Hedge;
import org.readout.model.Name;
import org.readout.model.Place;
import org.readout.model.Position;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.model.Uncoded;
import org.readout.model.Why;

/** Reports with findings written by hand, so that what a ledger keeps can be told without reading anything. */
final class Reports {
    static final Actor MINISTER = new Actor(
            "elena-marin", "Elena Marin", Actor.Kind.PERSON, "ROU", List.of("GOV", "LEG"), "foreign minister", true);
    static final Actor KREMLIN =
            new Actor("rus-gov", "the Kremlin", Actor.Kind.INSTITUTION, "RUS", List.of("GOV"), null, true);
    static final Actor UNION =
            new Actor("dockers-union", "Dockers' Union", Actor.Kind.ORGANISATION, null, List.of(), null, false);

    private Reports() {}

    /** A report of three sentences with one finding of each kind. */
    static Findings talks(String file, @Nullable String url, String outlet, @Nullable LocalDate day, String what) {
        String text = "Talks in Vienna 😀\n\nForeign Minister Elena Marin told reporters on Tuesday that \"" + what
                + "\" was near. The Kremlin rejected the proposal of the Dockers' Union. "
                + "Marin will likely attend the talks in Vienna on Friday.\n";
        Article article = Article.builder(file, "text", text)
                .headline("Talks in Vienna 😀")
                .blocks(List.of(
                        new Block(span(text, "Talks in Vienna 😀"), Block.Kind.HEADLINE),
                        new Block(new Span(text.indexOf("Foreign"), text.length() - 1), Block.Kind.PARAGRAPH)))
                .byline(List.of("A. Writer"))
                .published(
                        day == null
                                ? null
                                : new Published(day, OffsetDateTime.parse(day + "T08:30:00+02:00"), "metadata"))
                .outlet(outlet)
                .url(url)
                .language("en")
                .build();
        return findings(article, what);
    }

    static Findings talks(String file, String url, LocalDate day, String what) {
        return talks(file, url, "Danube Post", day, what);
    }

    /** The same under a publisher's id. */
    static Findings withId(String id, Findings f) {
        return findings(
                f.article().toBuilder().id(id).build(),
                f.statements()
                        .getFirst()
                        .content()
                        .getFirst()
                        .of(f.article().text())
                        .replace("\"", "")
                        .replace(" was near", ""));
    }

    static Findings withoutStatements(Findings f) {
        return new Findings(
                f.article(),
                f.sentences(),
                List.of(),
                f.events(),
                f.gatherings(),
                f.attendance(),
                f.positions(),
                f.times(),
                f.names(),
                f.uncoded());
    }

    private static Findings findings(Article article, String what) {
        String text = article.text();
        Span said = new Span(text.indexOf("Foreign"), text.indexOf(" The Kremlin"));
        Span rejected = new Span(text.indexOf("The Kremlin"), text.indexOf(" Marin will"));
        Span coming = new Span(text.indexOf("Marin will"), text.length() - 1);
        List<Why> why = List.of(new Why("test", "by hand", null), new Why("test", "rule", "detail"));
        ActorMention marin = who(text, "Foreign Minister Elena Marin", "Elena Marin", MINISTER);
        ActorMention later = new ActorMention(
                "Marin", List.of(new Span(coming.start(), coming.start() + 5)), "Elena Marin", MINISTER);
        ActorMention kremlin = who(text, "The Kremlin", "the Kremlin", KREMLIN);
        ActorMention union = who(text, "the Dockers' Union", "Dockers' Union", UNION);
        Time tuesday = new Time(
                span(text, "Tuesday"),
                "Tuesday",
                Time.Type.DATE,
                "2025-05-13",
                "2025-05-13",
                null,
                "weekday",
                "2025-05-14");
        Time friday = new Time(
                span(text, "Friday"),
                "Friday",
                Time.Type.DATE,
                "2025-05-16",
                "2025-05-16",
                null,
                "weekday",
                "2025-05-14");
        Span vienna = new Span(text.lastIndexOf("Vienna"), text.lastIndexOf("Vienna") + 6);
        Place place = new Place("Vienna", vienna, "Vienna", "AUT");
        Span quoted = new Span(text.indexOf('"'), text.indexOf(" was near") + 9);
        Hedge likely = new Hedge(span(text, "likely"), "likely");
        Statement statement = new Statement(
                "s1",
                new Statement.Source(marin, Statement.Anonymity.NAMED),
                List.of(span(text, "told")),
                List.of(quoted),
                Statement.Kind.MIXED,
                who(text, "reporters", null, null),
                null,
                tuesday,
                null,
                null,
                new Evidence(article.id(), List.of(said), said),
                why);
        Event event = new Event(
                "e1",
                EventType.REJECT,
                null,
                List.of("diplomatic"),
                "120",
                List.of(kremlin),
                List.of(union),
                List.of(span(text, "rejected")),
                Factuality.HAPPENED,
                null,
                place,
                null,
                "g1",
                new Evidence(article.id(), List.of(span(text, "rejected")), rejected),
                why);
        Gathering gathering = new Gathering(
                "g1",
                "talks in Vienna",
                Gathering.Kind.TALKS,
                Gathering.State.PLANNED,
                friday,
                place,
                List.of(),
                List.of(later),
                new Evidence(article.id(), List.of(coming), coming),
                why);
        Attendance attendance = new Attendance(
                "a1",
                later,
                "g1",
                Attendance.Status.EXPECTED,
                "s1",
                marin,
                LocalDate.of(2025, 5, 13),
                likely,
                new Evidence(article.id(), List.of(coming), coming),
                why);
        Position position = new Position(
                "p1",
                kremlin,
                "proposal",
                Position.Stance.REFUSES,
                List.of(span(text, "the proposal")),
                union,
                null,
                null,
                null,
                new Evidence(article.id(), List.of(rejected), rejected),
                why);
        List<Name> names = new ArrayList<>();
        names.add(new Name(span(text, "Elena Marin"), "Elena Marin", Name.Type.PERSON, MINISTER, 0));
        names.add(new Name(span(text, "Kremlin"), "Kremlin", Name.Type.ORG, KREMLIN, 1));
        return new Findings(
                article,
                List.of(span(text, "Talks in Vienna 😀"), said, rejected, coming),
                List.of(statement),
                List.of(event),
                List.of(gathering),
                List.of(attendance),
                List.of(position),
                List.of(tuesday, friday),
                names,
                List.of(new Uncoded("event", span(text, "near"), "no frame")));
    }

    private static ActorMention who(String text, String words, @Nullable String name, @Nullable Actor actor) {
        return new ActorMention(words, List.of(span(text, words)), name, actor);
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
