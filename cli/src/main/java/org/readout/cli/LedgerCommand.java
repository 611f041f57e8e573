package org.readout.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout ledger}: looks after a ledger. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Looks after a ledger: what it holds, whether it is sound, a copy of it.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "LEDGER is a file, or a PostgreSQL database: jdbc:postgresql://HOST/DATABASE?user=NAME",
            "",
            "Examples:",
            "  readout ledger info news.ledger",
            "  readout ledger backup news.ledger copy.ledger"
        })
final class LedgerCommand implements Runnable {
    private static final String LEDGER = "A ledger's file, or a jdbc:postgresql: address.";

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    LedgerCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: info, check or backup");
    }

    @Command(name = "info", description = "Prints what the ledger holds: NAME VALUE, a line each.")
    int info(@Parameters(paramLabel = "LEDGER", description = LEDGER) String ledger) {
        try (Ledger opened = Ledger.existing(ledger)) {
            LedgerInfo info = opened.info();
            line("ledger", info.where());
            line("bytes", String.valueOf(info.bytes()));
            info.counts().forEach(c -> line(c.what(), String.valueOf(c.number())));
            if (info.first() != null && info.last() != null) {
                line("published.first", info.first().toString());
                line("published.last", info.last().toString());
            }
        }
        return 0;
    }

    @Command(name = "check", description = "Reads all of it and names what is damaged; status 1 when anything is.")
    int check(@Parameters(paramLabel = "LEDGER", description = LEDGER) String ledger) {
        try (Ledger opened = Ledger.existing(ledger)) {
            List<String> damage = opened.check();
            damage.forEach(d -> console.out().append(d).append('\n'));
            console.say(
                    damage.isEmpty()
                            ? "sound"
                            : String.format(
                                    Locale.ROOT,
                                    "%d found; restore a backup, or add the articles anew",
                                    damage.size()));
            return damage.isEmpty() ? 0 : 1;
        }
    }

    @Command(
            name = "backup",
            description = {
                "Writes a whole copy while others go on reading and writing.",
                "Of a file, a ledger's file; of a PostgreSQL database, what pg_restore puts back."
            })
    int backup(
            @Parameters(index = "0", paramLabel = "LEDGER", description = LEDGER) String ledger,
            @Parameters(index = "1", paramLabel = "COPY", description = "The file to write; must not be there.")
                    Path copy) {
        if (Files.exists(copy)) {
            throw new IllegalArgumentException(copy + ": is there already; a backup overwrites nothing");
        }
        try (Ledger opened = Ledger.existing(ledger)) {
            opened.backup(copy);
        }
        console.say("wrote " + copy);
        return 0;
    }

    private void line(String name, String value) {
        console.out().append(name).append(' ').append(value).append('\n');
    }
}
