package org.readout.cli;

import java.util.concurrent.Callable;
import org.readout.find.json.FindingsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout extract}: every finding of every article, as JSON Lines. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Prints one JSON object an article: statements, events, attendance, gatherings, positions, times, names.",
            "Offsets are Unicode code points of \"text\". The keys are described in docs/extract.md."
        },
        footer = {
            "",
            "Examples:",
            "  readout extract report.txt --date 2025-05-14 | jq '.statements[] | {who: .source.name, said: .content.text}'",
            "  readout extract feed.xml pages/ > findings.jsonl"
        })
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--explain", description = "Also show what was looked at and not coded, and why.")
    private boolean explain;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FindingsJson json = new FindingsJson(explain);
        int skipped = inputs.extract(
                console, findings -> console.out().append(json.line(findings)).append('\n'));
        return skipped == 0 ? 0 : 1;
    }
}
