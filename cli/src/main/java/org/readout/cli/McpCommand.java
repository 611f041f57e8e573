package org.readout.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.ledger.Ledger;
import org.readout.mcp.McpDoor;
import org.readout.mcp.Record;
import org.readout.model.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout mcp}: a language model asks, the record answers with evidence. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the Model Context Protocol on standard input and output: a language model asks who said what,",
            "what is known of a gathering, what changed, which events are recorded; every answer carries evidence.",
            "Described in docs/mcp.md."
        },
        footer = {"", "Examples:", "  readout mcp --ledger desk.db", "  readout mcp demo/istanbul"})
final class McpCommand implements Callable<Integer> {
    private static final int ARTICLES = 1_000;

    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--ledger", paramLabel = "FILE", description = "Answer from a ledger, instead of inputs.")
    private @Nullable String ledger;

    McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintStream protocol = console.out();
        // Standard output is the protocol's: whatever a library prints must not end up between its messages.
        System.setOut(console.err());
        if (ledger != null) {
            if (!inputs.isEmpty()) {
                throw new IllegalArgumentException("give either INPUT or --ledger, not both");
            }
            try (Ledger opened = Ledger.open(ledger)) {
                serve(new Record(Kept.latest(opened, ARTICLES)), protocol);
            }
            return 0;
        }
        List<Findings> read = new ArrayList<>();
        int skipped = inputs.extract(console, read::add);
        List<Findings> all = List.copyOf(read);
        serve(new Record(() -> all), protocol);
        return skipped == 0 ? 0 : 1;
    }

    private static void serve(Record record, PrintStream protocol) throws InterruptedException {
        new McpDoor(record).serve(new BufferedInputStream(new FileInputStream(FileDescriptor.in)), protocol);
    }
}
