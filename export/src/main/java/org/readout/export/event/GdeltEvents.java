package org.readout.export.event;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.ExportOptions;
import org.readout.export.table.Row;
import org.readout.export.table.Rows;
import org.readout.export.table.Table;
import org.readout.model.Actor;
import org.readout.model.Article;
import org.readout.model.DayRange;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.story.Brief.EventEntry;
import org.readout.story.Brief.Who;

/**
 * GDELT 2.0's table of events: one row an event and pair of actors, sixty-one columns. Reports of one event are one row,
 * and its sources are counted as a brief counts them: copies of one report are one.
 *
 * @see <a href="http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf">The GDELT Event Database Data
 *     Format Codebook V2.0</a>
 */
public final class GdeltEvents implements Export {
    public static final Table TABLE = Table.of("gdelt", """
            GLOBALEVENTID: integer
            SQLDATE
            MonthYear
            Year
            FractionDate: decimal
            Actor1Code
            Actor1Name
            Actor1CountryCode
            Actor1KnownGroupCode
            Actor1EthnicCode
            Actor1Religion1Code
            Actor1Religion2Code
            Actor1Type1Code
            Actor1Type2Code
            Actor1Type3Code
            Actor2Code
            Actor2Name
            Actor2CountryCode
            Actor2KnownGroupCode
            Actor2EthnicCode
            Actor2Religion1Code
            Actor2Religion2Code
            Actor2Type1Code
            Actor2Type2Code
            Actor2Type3Code
            IsRootEvent: integer
            EventCode
            EventBaseCode
            EventRootCode
            QuadClass: integer
            GoldsteinScale: decimal
            NumMentions: integer
            NumSources: integer
            NumArticles: integer
            AvgTone: decimal
            Actor1Geo_Type: integer
            Actor1Geo_FullName
            Actor1Geo_CountryCode
            Actor1Geo_ADM1Code
            Actor1Geo_ADM2Code
            Actor1Geo_Lat: decimal
            Actor1Geo_Long: decimal
            Actor1Geo_FeatureID
            Actor2Geo_Type: integer
            Actor2Geo_FullName
            Actor2Geo_CountryCode
            Actor2Geo_ADM1Code
            Actor2Geo_ADM2Code
            Actor2Geo_Lat: decimal
            Actor2Geo_Long: decimal
            Actor2Geo_FeatureID
            ActionGeo_Type: integer
            ActionGeo_FullName
            ActionGeo_CountryCode
            ActionGeo_ADM1Code
            ActionGeo_ADM2Code
            ActionGeo_Lat: decimal
            ActionGeo_Long: decimal
            ActionGeo_FeatureID
            DATEADDED: integer
            SOURCEURL
            """);

    private final Rows rows;
    private final ExportOptions options;
    private final Countries countries = Countries.load();
    private final Goldstein goldstein = Goldstein.load();
    private final List<Findings> story = new ArrayList<>();

    public GdeltEvents(Rows rows, ExportOptions options) {
        this.rows = rows;
        this.options = options;
    }

    @Override
    public void add(Findings findings) {
        story.add(findings);
    }

    @Override
    public void close() throws IOException {
        GdeltId ids = new GdeltId();
        for (Joined joined : Joined.of(story, options)) {
            EventEntry entry = joined.entry();
            for (Pair<Who> pair : Pair.of(entry.sources(), entry.targets())) {
                Row row = TABLE.row().set("GLOBALEVENTID", ids.of(joined, pair));
                when(row, joined);
                side(row, "Actor1", pair.source());
                side(row, "Actor2", pair.target());
                what(row, joined);
                place(row, entry);
                rows.add(row);
            }
        }
        rows.close();
    }

    private void when(Row row, Joined joined) {
        DayRange days = null;
        for (Mention mention : joined.mentions()) {
            if (mention.event().time() != null) {
                days = mention.event().time().days();
                break;
            }
        }
        Article first = joined.mentions().getFirst().findings().article();
        if (joined.mentions().stream().allMatch(m -> m.event().time() == null)) {
            days = EventDate.days(null, first.date(), options);
        }
        LocalDate day = EventDate.day(days);
        if (day != null) {
            row.set(
                    "SQLDATE",
                    String.format(Locale.ROOT, "%d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
            // The codebook's own formula: the part of the year gone by that day.
            double part = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
            row.set("FractionDate", Math.round((day.getYear() + part) * 10_000) / 10_000.0);
        }
        if (days != null && days.first().getYear() == days.last().getYear()) {
            row.set("Year", String.valueOf(days.first().getYear()));
            if (days.first().getMonthValue() == days.last().getMonthValue()) {
                row.set(
                        "MonthYear",
                        String.format(
                                Locale.ROOT,
                                "%d%02d",
                                days.first().getYear(),
                                days.first().getMonthValue()));
            }
        }
        row.set("DATEADDED", Stamp.of(first)).set("SOURCEURL", first.url() == null ? first.file() : first.url());
    }

    private static void side(Row row, String side, @Nullable Who who) {
        row.set(side + "Geo_Type", 0);
        if (who == null) {
            return;
        }
        row.set(side + "Name", who.name().toUpperCase(Locale.ROOT));
        Actor actor = who.actor();
        if (actor != null) {
            String code = (actor.country() == null ? "" : actor.country()) + String.join("", actor.sectors());
            row.set(side + "Code", code.isEmpty() ? null : code).set(side + "CountryCode", actor.country());
            for (int i = 0; i < Math.min(3, actor.sectors().size()); i++) {
                row.set(side + "Type" + (i + 1) + "Code", actor.sectors().get(i));
            }
        }
    }

    private void what(Row row, Joined joined) {
        EventEntry entry = joined.entry();
        String code = Cameo.code(entry.cameo(), entry.type());
        boolean root = joined.mentions().stream().anyMatch(m -> isRoot(m.findings(), m.event()));
        row.set("IsRootEvent", root ? 1 : 0)
                .set("EventCode", code)
                .set("EventBaseCode", Cameo.base(code))
                .set("EventRootCode", Cameo.root(code))
                .set("QuadClass", Cameo.quad(code, entry.type()))
                .set("GoldsteinScale", goldstein.of(code))
                .set("NumMentions", joined.mentions().size())
                .set("NumSources", (int) joined.mentions().stream()
                        .map(m -> m.proof().origin())
                        .distinct()
                        .count())
                .set("NumArticles", (int) joined.mentions().stream()
                        .map(m -> m.proof().article())
                        .distinct()
                        .count());
    }

    private static boolean isRoot(Findings findings, Event event) {
        return Sentences.isLead(findings, event.evidence().sentence());
    }

    private void place(Row row, EventEntry entry) {
        Spot spot = Spot.of(entry.place(), countries);
        if (spot == null) {
            row.set("ActionGeo_Type", 0);
            return;
        }
        String country = countries.name(spot.country());
        boolean american = "USA".equals(spot.country());
        int type = spot.isCountry()
                ? 1
                : spot.city() != null ? (american ? 3 : 4) : spot.province() != null ? (american ? 2 : 5) : 0;
        row.set("ActionGeo_Type", type)
                .set(
                        "ActionGeo_FullName",
                        spot.isCountry() || country == null ? spot.name() : spot.name() + ", " + country)
                .set("ActionGeo_CountryCode", countries.fips(spot.country()));
    }
}
