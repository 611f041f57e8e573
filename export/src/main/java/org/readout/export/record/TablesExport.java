package org.readout.export.record;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.table.Row;
import org.readout.export.table.Rows;
import org.readout.export.table.Table;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.Attendance;
import org.readout.model.CodePoints;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.model.Evidence;
import org.readout.model.Findings;
import org.readout.model.Gathering;
import org.readout.model.Name;
import org.readout.model.Position;
import org.readout.model.Span;
import org.readout.model.Statement;
import org.readout.model.Time;
import org.readout.model.Why;

/** Writes the tables of {@link FindingTables}, a file each. */
public final class TablesExport implements Export {
    /** Makes the file of a table. */
    public interface Files {
        Rows open(Table table) throws IOException;
    }

    private final Map<Table, Rows> files = new LinkedHashMap<>();

    public TablesExport(Files place) throws IOException {
        for (Table table : FindingTables.all()) {
            files.put(table, place.open(table));
        }
    }

    @Override
    public void add(Findings findings) throws IOException {
        OneArticle rows = new OneArticle(
                findings.article(), new CodePoints(findings.article().text()));
        write(rows.head());
        for (Statement s : findings.statements()) {
            write(rows.statement(s));
        }
        for (Event e : findings.events()) {
            write(rows.event(e));
        }
        for (Gathering g : findings.gatherings()) {
            write(rows.gathering(g));
        }
        for (Attendance a : findings.attendance()) {
            write(rows.attendance(a));
        }
        for (Position p : findings.positions()) {
            write(rows.position(p));
        }
        for (Time t : findings.times()) {
            write(rows.time(t));
        }
        for (Name n : findings.names()) {
            write(rows.name(n));
        }
    }

    private void write(Row row) throws IOException {
        Rows file = files.get(row.table());
        if (file != null) {
            file.add(row);
        }
    }

    @Override
    public void close() throws IOException {
        for (Rows file : files.values()) {
            file.close();
        }
    }

    /** The rows of one article. */
    private record OneArticle(Article article, CodePoints points) {

        Row row(Table table) {
            return table.row().set("article", article.id());
        }

        Row head() {
            return row(FindingTables.ARTICLES)
                    .set("file", article.file())
                    .set("url", article.url())
                    .set("headline", article.headline())
                    .set("outlet", article.outlet())
                    .set("wire", article.wire())
                    .set("published", article.date())
                    .set(
                            "published_from",
                            article.published() == null
                                    ? null
                                    : article.published().from())
                    .set("language", article.language())
                    .set("version", article.version())
                    .set("length", points.point(article.text().length()));
        }

        Row statement(Statement s) {
            Row row = row(FindingTables.STATEMENTS)
                    .set("statement", s.id())
                    .set("cue_text", words(s.cue()))
                    .set("kind", word(s.kind()))
                    .set("content_text", words(s.content()))
                    .set(
                            "addressee",
                            s.addressee() == null ? null : s.addressee().label())
                    .set("medium", s.medium())
                    .set("spoken_edtf", s.time() == null ? null : s.time().edtf())
                    .set("hedge", s.hedge() == null ? null : s.hedge().text())
                    .set("within", s.within());
            if (!s.content().isEmpty()) {
                span(row, "content", Span.covering(s.content()));
            }
            if (s.source() != null) {
                who(row, "speaker", s.source().who())
                        .set("source_text", s.source().who().text())
                        .set("anonymity", word(s.source().anonymity()));
            }
            return proved(row, s.evidence(), s.why());
        }

        Row event(Event e) {
            Row row = row(FindingTables.EVENTS)
                    .set("event", e.id())
                    .set("type", e.type().name())
                    .set("mode", e.mode())
                    .set("contexts", e.contexts().isEmpty() ? null : String.join("; ", e.contexts()))
                    .set("cameo", e.cameo())
                    .set("source_names", each(e.sources(), ActorMention::label))
                    .set("source_codes", each(e.sources(), OneArticle::code))
                    .set("target_names", each(e.targets(), ActorMention::label))
                    .set("target_codes", each(e.targets(), OneArticle::code))
                    .set("factuality", word(e.factuality()))
                    .set("place", e.place() == null ? null : e.place().name())
                    .set("place_country", e.place() == null ? null : e.place().country())
                    .set("reported_in", e.reportedIn())
                    .set("gathering", e.gathering())
                    .set("trigger_text", words(e.trigger()));
            if (!e.trigger().isEmpty()) {
                span(row, "trigger", Span.covering(e.trigger()));
            }
            return proved(days(row, e.time()), e.evidence(), e.why());
        }

        Row gathering(Gathering g) {
            Row row = row(FindingTables.GATHERINGS)
                    .set("gathering", g.id())
                    .set("label", g.label())
                    .set("kind", word(g.kind()))
                    .set("state", word(g.state()))
                    .set("place", g.place() == null ? null : g.place().name())
                    .set("place_country", g.place() == null ? null : g.place().country())
                    .set("host_names", each(g.hosts(), ActorMention::label))
                    .set("party_names", each(g.parties(), ActorMention::label));
            return proved(days(row, g.time()), g.evidence(), g.why());
        }

        Row attendance(Attendance a) {
            Row row = row(FindingTables.ATTENDANCE)
                    .set("attendance", a.id())
                    .set("gathering", a.gathering())
                    .set("status", word(a.status()))
                    .set("said_by", a.saidBy())
                    .set("speaker", a.speaker() == null ? null : a.speaker().label())
                    .set("as_of", a.asOf())
                    .set("hedge", a.hedge() == null ? null : a.hedge().text());
            return proved(who(row, "who", a.who()), a.evidence(), a.why());
        }

        Row position(Position p) {
            Row row = row(FindingTables.POSITIONS)
                    .set("position", p.id())
                    .set("issue", p.issue())
                    .set("stance", word(p.stance()))
                    .set("content_text", words(p.content()))
                    .set("toward", p.toward() == null ? null : p.toward().label())
                    .set("since_edtf", p.since() == null ? null : p.since().edtf())
                    .set("reported_in", p.reportedIn())
                    .set("replaces", p.replaces());
            return proved(who(row, "who", p.who()), p.evidence(), p.why());
        }

        Row time(Time t) {
            Span at = points.points(t.span());
            return row(FindingTables.TIMES)
                    .set("text", t.text())
                    .set("start", at.start())
                    .set("end", at.end())
                    .set("type", t.type().name())
                    .set("timex", t.timex())
                    .set("edtf", t.edtf())
                    .set("mod", t.mod())
                    .set("rule", t.rule())
                    .set("anchor", t.anchor());
        }

        Row name(Name n) {
            Span at = points.points(n.span());
            return row(FindingTables.NAMES)
                    .set("text", n.text())
                    .set("start", at.start())
                    .set("end", at.end())
                    .set("type", n.type().name())
                    .set("name", n.actor() == null ? null : n.actor().name())
                    .set("actor_id", n.actor() == null ? null : n.actor().id())
                    .set("actor_code", n.actor() == null ? null : n.actor().code())
                    .set("chain", n.chain());
        }

        private static Row who(Row row, String column, ActorMention who) {
            return row.set(column, who.label())
                    .set(
                            column + "_id",
                            who.actor() == null ? null : who.actor().id())
                    .set(column + "_code", code(who));
        }

        private static @Nullable String code(ActorMention who) {
            return who.actor() == null || who.actor().code().isEmpty()
                    ? null
                    : who.actor().code();
        }

        /** One value for each, so that names and codes stand at the same place; null for nobody. */
        private static @Nullable String each(List<ActorMention> who, Function<ActorMention, @Nullable String> part) {
            return who.isEmpty()
                    ? null
                    : who.stream()
                            .map(w -> {
                                String value = part.apply(w);
                                return value == null ? "" : value;
                            })
                            .collect(Collectors.joining("; "));
        }

        private static Row days(Row row, @Nullable Time time) {
            DayRange days = time == null ? null : time.days();
            row.set("edtf", time == null ? null : time.edtf());
            return days == null ? row : row.set("first_day", days.first()).set("last_day", days.last());
        }

        private Row proved(Row row, Evidence evidence, List<Why> why) {
            span(row, "sentence", evidence.sentence());
            return row.set("sentence_text", evidence.sentence().of(article.text()))
                    .set(
                            "rules",
                            why.stream().map(w -> w.finder() + ": " + w.rule()).collect(Collectors.joining("; ")));
        }

        private void span(Row row, String column, Span units) {
            Span at = points.points(units);
            row.set(column + "_start", at.start()).set(column + "_end", at.end());
        }

        private @Nullable String words(List<Span> spans) {
            return spans.isEmpty() ? null : Span.text(spans, article.text());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
