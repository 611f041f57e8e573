package org.readout.export.event;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.export.Export;
import org.readout.export.ExportOptions;
import org.readout.export.Version;
import org.readout.export.table.Row;
import org.readout.export.table.Rows;
import org.readout.export.table.Table;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Article;
import org.readout.model.CodePoints;
import org.readout.model.Event;
import org.readout.model.Findings;
import org.readout.model.Name;

/**
 * POLECAT's table: one row an event of an article, forty columns. Several values of one cell are joined by "; ", as that
 * data set does.
 *
 * @see <a href="https://doi.org/10.7910/DVN/AJGVIT">POLECAT Weekly Data, Harvard Dataverse</a>
 */
public final class Polecat implements Export {
    public static final Table TABLE = Table.of("polecat", """
            Event ID
            Event Date: date
            Event Type
            Event Mode
            Intensity: decimal
            Quad Code
            Contexts
            Actor Name
            Actor Country
            Actor COW
            Primary Actor Sector
            Actor Sectors
            Actor Title
            Actor Name Raw
            Wikipedia Actor ID
            Recipient Name
            Recipient Country
            Recipient COW
            Primary Recipient Sector
            Recipient Sectors
            Recipient Title
            Recipient Name Raw
            Wikipedia Recipient ID
            Placename
            City
            District
            Province
            Country
            Latitude: decimal
            Longitude: decimal
            GeoNames ID
            Raw Placename
            Feature Type
            Source
            Publication Date: date
            Story People
            Story Organizations
            Story Locations
            Language
            Version
            """);

    private static final Map<Integer, String> QUADS =
            Map.of(1, "VERBAL COOPERATION", 2, "MATERIAL COOPERATION", 3, "VERBAL CONFLICT", 4, "MATERIAL CONFLICT");

    private final Rows rows;
    private final ExportOptions options;
    private final Countries countries = Countries.load();
    private final EventId ids = new EventId();

    public Polecat(Rows rows, ExportOptions options) {
        this.rows = rows;
        this.options = options;
    }

    @Override
    public void add(Findings findings) throws IOException {
        CodePoints points = new CodePoints(findings.article().text());
        for (Event event : findings.events()) {
            if (options.factualities().contains(event.factuality())) {
                rows.add(row(findings, event, points));
            }
        }
    }

    private Row row(Findings findings, Event event, CodePoints points) {
        Article article = findings.article();
        Row row = TABLE.row()
                .set("Event ID", ids.hex(article.id(), EventId.of(event, points)))
                .set("Event Date", EventDate.day(event, article, options))
                .set("Event Type", event.type().name())
                .set("Event Mode", event.mode())
                .set("Quad Code", QUADS.get(event.type().quad()))
                .set("Contexts", joined(event.contexts(), Function.identity()))
                .set("Source", article.outlet() == null ? article.wire() : article.outlet())
                .set("Publication Date", article.date())
                .set("Story People", names(findings, Name.Type.PERSON))
                .set("Story Organizations", names(findings, Name.Type.ORG))
                .set("Story Locations", names(findings, Name.Type.PLACE))
                .set("Language", article.language())
                .set("Version", Version.NAME + " " + Version.NUMBER);
        actors(row, event.sources(), "Actor");
        actors(row, event.targets(), "Recipient");
        Spot spot = Spot.of(event.place(), countries);
        if (spot != null) {
            row.set("Placename", spot.name())
                    .set("City", spot.city())
                    .set("Province", spot.province())
                    .set("Country", spot.country())
                    .set("Raw Placename", spot.raw());
        }
        return row;
    }

    private void actors(Row row, List<ActorMention> mentions, String side) {
        row.set(side + " Name", joined(mentions, ActorMention::name))
                .set(
                        side + " Country",
                        joined(
                                mentions,
                                m -> m.actor() == null ? null : m.actor().country()))
                .set(
                        side + " COW",
                        joined(
                                mentions,
                                m -> m.actor() == null
                                        ? null
                                        : countries.cow(m.actor().country())))
                .set("Primary " + side + " Sector", joined(mentions, m -> first(m.actor())))
                .set(
                        side + " Sectors",
                        joined(mentions.stream().flatMap(Polecat::sectors).toList(), s -> s))
                .set(
                        side + " Title",
                        joined(
                                mentions,
                                m -> m.actor() == null ? null : m.actor().role()))
                .set(side + " Name Raw", joined(mentions, ActorMention::text));
    }

    private static java.util.stream.Stream<String> sectors(ActorMention mention) {
        return mention.actor() == null ? java.util.stream.Stream.empty() : mention.actor().sectors().stream();
    }

    private static @Nullable String first(@Nullable Actor actor) {
        return actor == null || actor.sectors().isEmpty()
                ? null
                : actor.sectors().getFirst();
    }

    /** Each value once, in the order of the text; null for none. */
    private static <T> @Nullable String joined(List<T> items, Function<T, @Nullable String> part) {
        String all = items.stream()
                .flatMap(item -> java.util.stream.Stream.ofNullable(part.apply(item)))
                .filter(value -> !value.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String names(Findings findings, Name.Type type) {
        return joined(
                findings.names().stream().filter(n -> n.type() == type).toList(),
                n -> n.actor() == null
                        ? n.text().toLowerCase(Locale.ROOT).equals(n.text()) ? null : n.text()
                        : n.actor().name());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
