package org.readout.cli;

import java.util.concurrent.Callable;
import org.readout.ledger.Added;
import org.readout.ledger.Ledger;
import org.readout.model.Findings;
import org.readout.story.about.Arranger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout add}: articles and their findings into a ledger. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles and keeps them with their findings in a ledger, one transaction each.",
            "What is there already is passed over, so that a run that was cut short goes on by being run again;",
            "an article that was corrected is kept beside its earlier version."
        },
        footer = {
            "",
            "Examples:",
            "  readout add today/ --ledger news.ledger",
            "  readout add https://example.org/feed.xml --ledger news.ledger",
            "  readout serve --ledger news.ledger"
        })
final class AddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            description = "The ledger: a file, made when there is none.")
    private String ledger = "";

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int[] count = new int[Added.Outcome.values().length];
        int skipped;
        try (Ledger opened = Ledger.open(ledger)) {
            skipped = inputs.extract(
                    console,
                    article -> {
                        boolean isKnown = opened.known(article).isPresent();
                        count[Added.Outcome.SAME.ordinal()] += isKnown ? 1 : 0;
                        return !isKnown;
                    },
                    findings -> count[add(opened, findings)]++);
            if (count[Added.Outcome.NEW.ordinal()] + count[Added.Outcome.NEW_VERSION.ordinal()] > 0) {
                Arranger.arrange(opened);
            }
        }
        console.say(count[Added.Outcome.NEW.ordinal()] + " new, "
                + count[Added.Outcome.NEW_VERSION.ordinal()] + " in a new version, "
                + count[Added.Outcome.SAME.ordinal()] + " known, " + skipped + " skipped");
        return skipped == 0 ? 0 : 1;
    }

    private static int add(Ledger ledger, Findings findings) {
        return ledger.add(findings).outcome().ordinal();
    }
}
