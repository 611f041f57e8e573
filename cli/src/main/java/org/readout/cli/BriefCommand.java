package org.readout.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.readout.model.Findings;
import org.readout.story.Brief;
import org.readout.story.Since;
import org.readout.story.Story;
import org.readout.story.page.BriefFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout brief}: the page. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        description =
                "Writes \"Here's what we know\" of a story: one page, every line resting on a sentence you can open.",
        footer = {
            "",
            "Examples:",
            "  readout brief demo/istanbul -o brief.html",
            "  readout brief article.txt --date 2025-05-14 --format md",
            "  readout brief today/ --since yesterday.json -o brief.html",
            "  readout brief --ledger news.ledger --story Istanbul -o brief.html"
        })
final class BriefCommand implements Callable<Integer> {
    /** The formats of a brief. */
    enum Format {
        HTML,
        MD,
        JSON
    }

    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Take the articles of a ledger (see readout add) instead of INPUT.")
    private @Nullable String ledger;

    @Option(
            names = "--story",
            paramLabel = "STORY",
            description = "Only this story of the ledger: its id, or words of its title.")
    private @Nullable String story;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output without it.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, md or json; by default what FILE ends in, else html.")
    private @Nullable Format format;

    @Option(
            names = "--since",
            paramLabel = "DATE|BRIEF",
            description = "Show what changed since a day (YYYY-MM-DD) or since a brief saved as JSON.")
    private @Nullable String since;

    BriefCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Since earlier = since == null ? null : Since.parse(since);
        List<Findings> findings = new ArrayList<>();
        int skipped = Kept.each(inputs, ledger, story, console, findings::add);
        if (findings.isEmpty()) {
            console.say("nothing to write: no article could be read");
            return 2;
        }
        Brief brief = new Story(findings).brief(earlier);
        write(brief);
        if (brief.asOf() == null) {
            console.say("no publication date: relative dates stay unresolved; give one with --date YYYY-MM-DD");
        }
        return skipped == 0 ? 0 : 1;
    }

    private void write(Brief brief) throws IOException {
        BriefFormat page = BriefFormat.named(chosen().name().toLowerCase(Locale.ROOT));
        if (output == null) {
            page.write(brief, console.out());
            return;
        }
        // Written beside its place first: a brief that was there before stays whole until this one is.
        Path beside = output.resolveSibling(output.getFileName() + ".part");
        try (Writer writer = new BufferedWriter(Files.newBufferedWriter(beside, StandardCharsets.UTF_8))) {
            page.write(brief, writer);
        }
        try {
            Files.move(beside, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, output, StandardCopyOption.REPLACE_EXISTING);
        }
        console.say("wrote " + output + ": " + count(brief.articles().size(), "article") + ", "
                + count(brief.origins().size(), "independent origin") + ", "
                + count(brief.statements().size(), "statement"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private Format chosen() {
        if (format != null) {
            return format;
        }
        String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") ? Format.MD : name.endsWith(".json") ? Format.JSON : Format.HTML;
    }
}
