package org.readout.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.desk.view.Reading;
import org.readout.ledger.Hit;
import org.readout.ledger.Ledger;
import org.readout.ledger.Page;
import org.readout.ledger.search.Query;
import org.readout.model.Attendance;
import org.readout.model.EventType;
import org.readout.model.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout search}: a ledger's sentences, statements, events and attendance. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds sentences of a ledger by their words, or statements, events and attendance by the filters;",
            "the latest first, a line each: day, outlet, who, the sentence."
        },
        footer = {
            "",
            "Examples:",
            "  readout search ceasefire --ledger news.ledger",
            "  readout search --ledger news.ledger --speaker Zelensky --kind direct --from 2025-05-12"
        })
final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Words that all stand in it; \"in quotes\" a phrase.")
    private List<String> words = List.of();

    @Option(names = "--ledger", paramLabel = "FILE", required = true, description = "The ledger to search.")
    private String ledger = "";

    @Option(names = "--speaker", paramLabel = "NAME", description = "Whose word it is.")
    private @Nullable String speaker;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private @Nullable String outlet;

    @Option(names = "--country", paramLabel = "ISO3", description = "A country that takes part, as ISO 3166 alpha-3.")
    private @Nullable String country;

    @Option(names = "--kind", description = "Statements: ${COMPLETION-CANDIDATES}.")
    private Statement.@Nullable Kind kind;

    @Option(names = "--anonymity", description = "Statements: ${COMPLETION-CANDIDATES}.")
    private Statement.@Nullable Anonymity anonymity;

    @Option(names = "--event", description = "Events: ${COMPLETION-CANDIDATES}.")
    private @Nullable EventType event;

    @Option(names = "--status", description = "Attendance: ${COMPLETION-CANDIDATES}.")
    private Attendance.@Nullable Status status;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "Published on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Published on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--limit", paramLabel = "N", description = "So many at most (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Query query = Query.builder()
                .text(words.isEmpty() ? null : String.join(" ", words))
                .speaker(speaker)
                .outlet(outlet)
                .country(country)
                .kind(kind)
                .anonymity(anonymity)
                .eventType(event)
                .status(status)
                .from(from)
                .to(to)
                .build();
        try (Ledger opened = Ledger.existing(ledger)) {
            List<Hit> hits =
                    new Reading(opened).search(query, Page.first(limit)).items();
            for (Hit hit : hits) {
                console.out().append(line(hit)).append('\n');
            }
            if (hits.isEmpty()) {
                console.say("nothing found");
            }
        }
        return 0;
    }

    private static String line(Hit hit) {
        LocalDate day = hit.article().published();
        String who = hit.finding() instanceof Statement said ? name(said.source()) : "";
        return String.join(
                "\t",
                day == null ? "" : day.toString(),
                plain(hit.article().outlet()),
                plain(who),
                plain(hit.text()),
                plain(hit.article().file()));
    }

    private static String name(Statement.@Nullable Source source) {
        return source == null ? "" : source.who().label();
    }

    /** On one line, whatever a stranger's text holds. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }
}
