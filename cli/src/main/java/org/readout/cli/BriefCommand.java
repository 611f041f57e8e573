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
import org.readout.ledger.BriefVersion;
import org.readout.ledger.Ledger;
import org.readout.model.Findings;
import org.readout.story.Brief;
import org.readout.story.Since;
import org.readout.story.Story;
import org.readout.story.page.BriefFormat;
import org.readout.story.version.Versions;
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
            "  readout brief --ledger news.ledger --story Istanbul --since last -o brief.html"
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
            paramLabel = "DATE|BRIEF|VERSION",
            description = {
                "Show what changed since a day (YYYY-MM-DD) or since a brief saved as JSON;",
                "with --ledger also since a version that it keeps: v3, or last."
            })
    private @Nullable String since;

    BriefCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (ledger != null) {
            return ofLedger(ledger);
        }
        Since earlier = since == null ? null : Since.parse(since);
        List<Findings> findings = new ArrayList<>();
        int skipped = Kept.each(inputs, null, story, console, findings::add);
        if (findings.isEmpty()) {
            console.say("nothing to write: no article could be read");
            return 2;
        }
        write(new Story(findings).brief(earlier));
        return skipped == 0 ? 0 : 1;
    }

    private int ofLedger(String name) throws IOException {
        Kept.onlyLedger(inputs);
        try (Ledger opened = Ledger.existing(name)) {
            String id = story == null ? "" : Kept.story(opened, story);
            Versions versions = new Versions(opened);
            Since earlier = since == null ? null : since(versions, id, since);
            List<Findings> findings = new ArrayList<>();
            Kept.each(opened, id, findings::add);
            if (findings.isEmpty()) {
                console.say("nothing to write: " + name + " holds no article yet; readout add brings some in");
                return 2;
            }
            Story told = new Story(findings);
            Brief brief = told.brief(null);
            BriefVersion version = versions.keep(id, findings, brief, json(brief));
            write(earlier == null ? brief : told.brief(earlier));
            console.say("kept as version " + version.number() + ": see what changes with --since v" + version.number());
        }
        return 0;
    }

    private static Since since(Versions versions, String story, String given) throws IOException {
        if (!given.matches("last|v[1-9]\\d{0,8}")) {
            return Since.parse(given);
        }
        List<BriefVersion> last = versions.latest(story, 1);
        if (last.isEmpty()) {
            throw new IllegalArgumentException("--since " + given + ": the ledger keeps no version of this brief yet");
        }
        int newest = last.getFirst().number();
        int number = given.equals("last") ? newest : Integer.parseInt(given.substring(1));
        return versions.since(story, number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--since " + given + ": the ledger keeps versions 1 to " + newest + " of this brief"));
    }

    private static String json(Brief brief) throws IOException {
        StringBuilder json = new StringBuilder();
        BriefFormat.named("json").write(brief, json);
        return json.toString();
    }

    private void write(Brief brief) throws IOException {
        if (brief.asOf() == null) {
            console.say("no publication date: relative dates stay unresolved; give one with --date YYYY-MM-DD");
        }
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
