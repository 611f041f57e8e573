package org.readout.ledger.record;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.readout.find.statement.CueLexicon;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Attendance;
import org.readout.model.CodePoints;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.model.Evidence;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Place;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;

/** Findings row by row, for questions that need no whole article. */
public final class Rows {
    /** The tables, those that point to others first. */
    private static final List<String> TABLES =
            List.of("event_actor", "event", "statement", "attendance", "position", "gathering");

    private static final CueLexicon CUES = CueLexicon.load();

    private final Handle handle;
    private final long version;
    private final String text;
    private final CodePoints points;

    private Rows(Handle handle, long version, String text) {
        this.handle = handle;
        this.version = version;
        this.text = text;
        this.points = new CodePoints(text);
    }

    /** Removes all rows of a version. */
    public static void remove(Handle handle, long version) {
        for (String table : TABLES) {
            handle.execute("DELETE FROM " + table + " WHERE version = ?", version);
        }
    }

    /** Adds the rows of a version that has none. */
    public static void add(Handle handle, long version, Findings findings) {
        Rows rows = new Rows(handle, version, findings.article().text());
        rows.statements(findings.statements());
        rows.events(findings.events());
        rows.gatherings(findings.gatherings());
        rows.attendance(findings.attendance());
        rows.positions(findings.positions());
    }

    private void statements(List<Statement> statements) {
        PreparedBatch batch = into(
                "statement",
                "speaker_id, speaker, country, sector, source, anonymity, kind, cue, cue_class, content, addressee_id,"
                        + " addressee, medium, hedge, within, day_first, day_last");
        for (Statement s : statements) {
            ActorMention who = s.source() == null ? null : s.source().who();
            String cue = Span.text(s.cue(), text);
            row(
                    batch,
                    s.id(),
                    s.evidence(),
                    key(who),
                    label(who),
                    country(who),
                    sector(who),
                    who == null ? null : who.text(),
                    s.source() == null ? null : word(s.source().anonymity()),
                    word(s.kind()),
                    cue,
                    CUES.classOf(cue).map(Rows::word).orElse(null),
                    Span.text(s.content(), text),
                    key(s.addressee()),
                    label(s.addressee()),
                    s.medium(),
                    s.hedge() == null ? null : s.hedge().text(),
                    s.within(),
                    first(s.time()),
                    last(s.time()));
        }
        execute(batch);
    }

    private void events(List<Event> events) {
        PreparedBatch batch = into(
                "event",
                "type, mode, contexts, cameo, factuality, trigger_words, day_first, day_last, place, place_country,"
                        + " reported_in, gathering");
        PreparedBatch sides = handle.prepareBatch("INSERT INTO event_actor (version, event, side, number, actor_id,"
                + " name, country, sector) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (Event e : events) {
            row(
                    batch,
                    e.id(),
                    e.evidence(),
                    e.type().name(),
                    e.mode(),
                    String.join(" ", e.contexts()),
                    e.cameo(),
                    word(e.factuality()),
                    Span.text(e.trigger(), text),
                    first(e.time()),
                    last(e.time()),
                    name(e.place()),
                    country(e.place()),
                    e.reportedIn(),
                    e.gathering());
            side(sides, e.id(), "source", e.sources());
            side(sides, e.id(), "target", e.targets());
        }
        execute(batch);
        execute(sides);
    }

    private void side(PreparedBatch sides, String event, String side, List<ActorMention> actors) {
        int number = 0;
        for (ActorMention who : actors) {
            sides.add(
                    version,
                    event,
                    side,
                    ++number,
                    Clean.of(who.key()),
                    Clean.of(who.label()),
                    country(who),
                    sector(who));
        }
    }

    private void gatherings(List<Gathering> gatherings) {
        PreparedBatch batch = into("gathering", "label, kind, state, day_first, day_last, place, place_country");
        for (Gathering g : gatherings) {
            row(
                    batch,
                    g.id(),
                    g.evidence(),
                    g.label(),
                    word(g.kind()),
                    word(g.state()),
                    first(g.time()),
                    last(g.time()),
                    name(g.place()),
                    country(g.place()));
        }
        execute(batch);
    }

    private void attendance(List<Attendance> attendance) {
        PreparedBatch batch = into(
                "attendance",
                "gathering, actor_id, name, country, sector, status, as_of, said_by, speaker_id, speaker, hedge");
        for (Attendance a : attendance) {
            row(
                    batch,
                    a.id(),
                    a.evidence(),
                    a.gathering(),
                    key(a.who()),
                    label(a.who()),
                    country(a.who()),
                    sector(a.who()),
                    word(a.status()),
                    a.asOf() == null ? null : a.asOf().toString(),
                    a.saidBy(),
                    key(a.speaker()),
                    label(a.speaker()),
                    a.hedge() == null ? null : a.hedge().text());
        }
        execute(batch);
    }

    private void positions(List<Position> positions) {
        PreparedBatch batch = into(
                "position",
                "actor_id, name, country, sector, issue, stance, content, toward_id, toward, day_first, day_last,"
                        + " reported_in, replaces");
        for (Position p : positions) {
            row(
                    batch,
                    p.id(),
                    p.evidence(),
                    key(p.who()),
                    label(p.who()),
                    country(p.who()),
                    sector(p.who()),
                    p.issue(),
                    word(p.stance()),
                    Span.text(p.content(), text),
                    key(p.toward()),
                    label(p.toward()),
                    first(p.since()),
                    last(p.since()),
                    p.reportedIn(),
                    p.replaces());
        }
        execute(batch);
    }

    private PreparedBatch into(String table, String columns) {
        int count = columns.split(",").length;
        return handle.prepareBatch("INSERT INTO " + table + " (version, id, starts, ends, " + columns
                + ") VALUES (?, ?, ?, ?" + ", ?".repeat(count) + ")");
    }

    private void row(PreparedBatch batch, String id, Evidence evidence, @Nullable String... values) {
        Span span = points.points(Span.covering(evidence.spans()));
        batch.bind(0, version).bind(1, id).bind(2, span.start()).bind(3, span.end());
        int at = 4;
        for (String value : values) {
            batch.bind(at++, Clean.orNull(value));
        }
        batch.add();
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
        batch.close();
    }

    private static @Nullable String key(@Nullable ActorMention who) {
        return who == null ? null : who.key();
    }

    private static @Nullable String label(@Nullable ActorMention who) {
        return who == null ? null : who.label();
    }

    private static @Nullable String country(@Nullable ActorMention who) {
        Actor actor = who == null ? null : who.actor();
        return actor == null ? null : actor.country();
    }

    private static @Nullable String sector(@Nullable ActorMention who) {
        Actor actor = who == null ? null : who.actor();
        return actor == null || actor.sectors().isEmpty()
                ? null
                : actor.sectors().getFirst();
    }

    private static @Nullable String name(@Nullable Place place) {
        return place == null ? null : place.name();
    }

    private static @Nullable String country(@Nullable Place place) {
        return place == null ? null : place.country();
    }

    private static @Nullable String first(@Nullable Time time) {
        DayRange days = time == null ? null : time.days();
        return days == null ? null : days.first().toString();
    }

    private static @Nullable String last(@Nullable Time time) {
        DayRange days = time == null ? null : time.days();
        return days == null ? null : days.last().toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
