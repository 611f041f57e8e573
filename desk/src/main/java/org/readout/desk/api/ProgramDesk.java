package org.readout.desk.api;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.desk.Section;
import org.readout.desk.Web;
import org.readout.desk.guard.Refusal;
import org.readout.desk.intake.Intake;
import org.readout.desk.page.Table;
import org.readout.desk.page.TableJson;
import org.readout.desk.view.Given;
import org.readout.desk.view.Href;
import org.readout.desk.view.Reading;
import org.readout.export.Export;
import org.readout.export.ExportFormat;
import org.readout.export.ExportOptions;
import org.readout.model.Factuality;
import org.readout.read.ReadOptions;

/**
 * What the desk has for programs beside the data of its views: findings in the exports' formats (a calendar and a feed of
 * changes to subscribe to among them), articles handed in, and the description of all of it.
 */
public final class ProgramDesk implements Section {
    private final Reading reading;
    private final Intake intake;
    private final String description = OpenApi.write(Endpoint.all());

    public ProgramDesk(Reading reading, Intake intake) {
        this.reading = reading;
        this.intake = intake;
    }

    @Override
    public void add(Web web) {
        web.get(
                "/openapi.json",
                r -> r.contentType("application/json; charset=utf-8").result(description));
        web.get("/export/{format}", this::export);
        web.post("/api/articles", this::take);
    }

    private void export(Context request) throws IOException {
        ExportFormat format;
        try {
            format = ExportFormat.named(request.pathParam("format"));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("There is no such format; there are " + ExportFormat.labels() + ".");
        }
        if (format.isFolder()) {
            throw Refusal.bad("That is a folder of tables: \"readout export --ledger\" writes it.");
        }
        ExportOptions options = options(request);
        request.contentType(type(format) + "; charset=utf-8");
        if (format != ExportFormat.ICS && format != ExportFormat.RSS) {
            request.header("Content-Disposition", "attachment; filename=\"" + format.label() + ending(format) + "\"");
        }
        Writer out = new BufferedWriter(new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8));
        try (Export export = format.open(out, options)) {
            reading.each(export::add);
        }
    }

    private static ExportOptions options(Context request) {
        Set<Factuality> chosen = EnumSet.copyOf(ExportOptions.standard().factualities());
        String include = Given.text(request, "include");
        for (String word : include == null ? new String[0] : include.split(",")) {
            try {
                chosen.add(Factuality.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw Refusal.bad(
                        "“include” takes kinds of factuality: planned, proposed, conditional, denied, possible.");
            }
        }
        return new ExportOptions(chosen, "publication".equals(Given.text(request, "dates")), true);
    }

    private static String type(ExportFormat format) {
        return switch (format) {
            case PLOVER -> "application/json";
            case WEBANNOTATION, JSONLD -> "application/ld+json";
            case ICS -> "text/calendar";
            case RSS -> "application/rss+xml";
            default -> "text/tab-separated-values";
        };
    }

    private static String ending(ExportFormat format) {
        return switch (format) {
            case PLOVER -> ".json";
            case WEBANNOTATION, JSONLD -> ".jsonld";
            default -> ".tsv";
        };
    }

    private void take(Context request) {
        byte[] body = request.bodyAsBytes();
        if (body.length == 0) {
            throw Refusal.bad("There is nothing to read: send the article as the request's body.");
        }
        String name = Given.text(request, "name");
        Intake.Outcome outcome = intake.add(
                name == null ? "sent" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                body,
                new Intake.Details(
                        Given.text(request, "headline"),
                        Given.text(request, "outlet"),
                        new ReadOptions(Given.day(request, "date"), false)));
        Table.Builder kept = Table.of("articles", "id", "version", "outcome", "title", "href");
        outcome.kept()
                .forEach(k -> kept.row(
                        k.added().id(),
                        k.added().version(),
                        k.added().outcome().name().toLowerCase(Locale.ROOT),
                        k.title(),
                        Href.article(k.added().id())));
        Table.Builder problems = Table.of("problems", "input", "reason");
        outcome.problems().forEach(p -> problems.row(p.input(), p.reason()));
        request.status(outcome.kept().isEmpty() ? 422 : 200)
                .contentType("application/json; charset=utf-8")
                .result(TableJson.write("Articles", List.of(kept.build(), problems.build())));
    }
}
