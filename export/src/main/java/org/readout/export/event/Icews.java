package org.readout.export.event;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.ExportOptions;
import org.readout.export.table.Row;
import org.readout.export.table.Rows;
import org.readout.export.table.Table;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Findings;

/**
 * The table of the Integrated Crisis Early Warning System: one row a pair of actors, twenty columns. Unlike in that data
 * set an event's id is unique and sectors are always in one order, the main one first.
 *
 * @see <a href="https://doi.org/10.7910/DVN/28075">ICEWS Coded Event Data, Harvard Dataverse</a>
 */
public final class Icews implements Export {
    public static final Table TABLE = Table.of("icews", """
            Event ID: integer
            Event Date: date
            Source Name
            Source Sectors
            Source Country
            Event Text
            CAMEO Code
            Intensity: decimal
            Target Name
            Target Sectors
            Target Country
            Story ID: integer
            Sentence Number: integer
            Publisher
            City
            District
            Province
            Country
            Latitude: decimal
            Longitude: decimal
            """);

    private final Rows rows;
    private final ExportOptions options;
    private final Countries countries = Countries.load();
    private final Goldstein goldstein = Goldstein.load();
    private final Cameo cameo = Cameo.load();
    private final EventId ids = new EventId();

    public Icews(Rows rows, ExportOptions options) {
        this.rows = rows;
        this.options = options;
    }

    @Override
    public void add(Findings findings) throws IOException {
        CodePoints points = new CodePoints(findings.article().text());
        for (Event event : findings.events()) {
            if (options.factualities().contains(event.factuality())) {
                for (Pair<ActorMention> pair : Pair.of(event.sources(), event.targets())) {
                    rows.add(row(findings, event, pair, points));
                }
            }
        }
    }

    private Row row(Findings findings, Event event, Pair<ActorMention> pair, CodePoints points) {
        Article article = findings.article();
        String code = Cameo.code(event);
        Spot spot = Spot.of(event.place(), countries);
        Row row = TABLE.row()
                .set(
                        "Event ID",
                        ids.number(article.id(), EventId.of(event, points), key(pair.source()), key(pair.target())))
                .set("Event Date", EventDate.day(event, article, options))
                .set("Event Text", cameo.title(code))
                .set("CAMEO Code", code)
                .set("Intensity", goldstein.of(code))
                .set("Story ID", EventId.numberOf(article.id()))
                .set("Sentence Number", Sentences.number(findings, event.evidence()))
                .set("Publisher", article.outlet() == null ? article.wire() : article.outlet());
        side(row, "Source", pair.source());
        side(row, "Target", pair.target());
        if (spot != null) {
            row.set("City", spot.city())
                    .set("Province", spot.province())
                    .set("Country", countries.name(spot.country()));
        }
        return row;
    }

    private void side(Row row, String side, @Nullable ActorMention who) {
        if (who != null) {
            Actor actor = who.actor();
            row.set(side + " Name", who.label())
                    .set(
                            side + " Sectors",
                            actor == null || actor.sectors().isEmpty() ? null : String.join(",", actor.sectors()))
                    .set(side + " Country", actor == null ? null : countries.name(actor.country()));
        }
    }

    private static String key(@Nullable ActorMention who) {
        return who == null ? "" : who.key();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
