package org.readout.story;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.readout.model.Place;
import org.readout.model.Position;
import org.readout.model.Published;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Statement.Anonymity;
import org.readout.model.Time;
import org.readout.model.Why;

/** An article told by hand, with findings whose spans are found by quoting its words. */
public final class Told {
    private static final List<Why> WHY = List.of(new Why("test", "by hand", null));

    private final Article article;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Gathering> gatherings = new ArrayList<>();
    private final List<Attendance> attendance = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();

    private Told(Article article) {
        this.article = article;
        for (Block block : article.blocks()) {
            sentences.add(block.span());
        }
    }

    /** An article: every line of the body is a paragraph of one sentence. */
    public static Told by(String outlet, String day, String headline, String... body) {
        return wire(outlet, null, day, headline, body);
    }

    public static Told wire(
            @Nullable String outlet, @Nullable String wire, String day, String headline, String... body) {
        String file = (outlet + " " + headline).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".txt";
        return file(file, outlet, wire, null, day, headline, body);
    }

    public static Told file(
            String file,
            @Nullable String outlet,
            @Nullable String wire,
            @Nullable String url,
            String day,
            String headline,
            String... body) {
        StringBuilder text = new StringBuilder(headline);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(new Span(0, text.length()), Block.Kind.HEADLINE));
        for (String line : body) {
            text.append("\n\n");
            int start = text.length();
            text.append(line);
            Block.Kind kind = line.startsWith("Correction:") ? Block.Kind.CORRECTION : Block.Kind.PARAGRAPH;
            blocks.add(new Block(new Span(start, text.length()), kind));
        }
        LocalDate date = LocalDate.parse(day.substring(0, 10));
        OffsetDateTime time = day.length() > 10
                ? date.atTime(Integer.parseInt(day.substring(11)), 0).atOffset(ZoneOffset.UTC)
                : null;
        return new Told(Article.builder(file, "txt", text.toString())
                .blocks(blocks)
                .headline(headline)
                .outlet(outlet)
                .wire(wire)
                .url(url)
                .language("en")
                .published(new Published(date, time, "test"))
                .build());
    }

    public Findings findings() {
        return new Findings(
                article, sentences, statements, events, gatherings, attendance, positions, times, List.of(), List.of());
    }

    /** A person of a country: {@code "Ada Lund/NOR"}, a state: {@code "NOR"}, else plain words. */
    public static ActorMention who(String given) {
        int slash = given.indexOf('/');
        if (slash < 0) {
            return new ActorMention(given, List.of(), null, null);
        }
        String name = given.substring(0, slash);
        String country = given.substring(slash + 1);
        Actor actor =
                new Actor(name.toLowerCase(Locale.ROOT), name, Actor.Kind.PERSON, country, List.of("GOV"), null, true);
        return new ActorMention(name, List.of(), name, actor);
    }

    private ActorMention at(String given, String words) {
        ActorMention who = who(given);
        int start = article.text().indexOf(words);
        List<Span> spans = start < 0 ? List.of() : List.of(new Span(start, start + words.length()));
        return new ActorMention(who.text(), spans, who.name(), who.actor());
    }

    private Span span(String words) {
        int start = article.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("\"" + words + "\" is not in " + article.text());
        }
        return new Span(start, start + words.length());
    }

    private Span sentence(Span span) {
        return sentences.stream().filter(s -> s.contains(span)).findFirst().orElseThrow();
    }

    private Evidence evidence(String words) {
        Span span = span(words);
        return new Evidence(article.id(), List.of(span), sentence(span));
    }

    /** Somebody says something: the words of cue and content stand in the text. Returns the id. */
    public String says(String who, Anonymity anonymity, String cue, String content) {
        String id = "s" + (statements.size() + 1);
        statements.add(new Statement(
                id,
                new Statement.Source(at(who, who.replaceAll("/.*", "")), anonymity),
                List.of(span(cue)),
                List.of(span(content)),
                content.startsWith("\"") ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT,
                null,
                null,
                null,
                null,
                null,
                evidence(content),
                WHY));
        return id;
    }

    public Told said(String who, Anonymity anonymity, String cue, String content) {
        says(who, anonymity, cue, content);
        return this;
    }

    /** @param place town/COUNTRY or null @param day or null */
    public Told gathering(
            String words, Gathering.State state, @Nullable String place, @Nullable String day, String... parties) {
        Place at = null;
        if (place != null) {
            String town = place.substring(0, place.indexOf('/'));
            at = new Place(town, span(words), town, place.substring(place.indexOf('/') + 1));
        }
        List<ActorMention> who = new ArrayList<>();
        for (String party : parties) {
            who.add(who(party));
        }
        String label = place == null ? words : "talks in " + at.name();
        gatherings.add(new Gathering(
                "g" + (gatherings.size() + 1),
                label,
                Gathering.Kind.TALKS,
                state,
                day == null ? null : time(words, day),
                at,
                List.of(),
                who,
                evidence(words),
                WHY));
        return this;
    }

    /** Of the last gathering. */
    public Told comes(String who, Attendance.Status status, @Nullable String saidBy, String words) {
        attendance.add(new Attendance(
                "a" + (attendance.size() + 1),
                who(who),
                gatherings.getLast().id(),
                status,
                saidBy,
                null,
                article.date(),
                null,
                evidence(words),
                WHY));
        return this;
    }

    public Told position(String who, String issue, Position.Stance stance, String words) {
        positions.add(new Position(
                "p" + (positions.size() + 1),
                who(who),
                issue,
                stance,
                List.of(span(words)),
                null,
                null,
                null,
                null,
                evidence(words),
                WHY));
        return this;
    }

    public Told event(
            String source, EventType type, String target, Factuality factuality, @Nullable String day, String words) {
        events.add(new Event(
                "e" + (events.size() + 1),
                type,
                null,
                List.of(),
                null,
                List.of(who(source)),
                List.of(who(target)),
                List.of(span(words)),
                factuality,
                day == null ? null : time(words, day),
                null,
                null,
                null,
                evidence(words),
                WHY));
        return this;
    }

    /** A date among the words. */
    public Told dated(String words, String edtf) {
        times.add(time(words, edtf));
        return this;
    }

    private Time time(String words, String edtf) {
        return new Time(span(words), words, Time.Type.DATE, edtf, edtf, null, "test", null);
    }
}
