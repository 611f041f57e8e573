package org.readout.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The {@code readout} command.
 *
 * <p>Exit status: 0 all went well; 1 some inputs were skipped, each named on standard error with its reason; 2 wrong
 * usage, or nothing could be done.
 */
@Command(
        name = "readout",
        mixinStandardHelpOptions = true,
        version = "readout 0.1.0",
        description = "Reads news reports and writes the page that a newsroom calls \"Here's what we know\".",
        subcommands = {
            BriefCommand.class,
            ExtractCommand.class,
            AddCommand.class,
            WatchCommand.class,
            SearchCommand.class,
            LedgerCommand.class,
            ExportCommand.class,
            McpCommand.class,
            BenchCommand.class,
            ServeCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nMore commands:%n",
        footer = {
            "  test     Builds everything and runs all the tests.",
            "  build    Builds only.",
            "  train    Trains the language models (never needed to run).",
            "",
            "Examples:",
            "  readout brief demo/istanbul -o brief.html     the page of a folder of reports",
            "  readout brief article.txt --date 2025-05-14   the page of one report that carries no date",
            "  readout brief story/ --since 2025-05-14       what changed since that day",
            "  readout extract news.xml | jq .statements     every finding as JSON, a line an article",
            "",
            "Exit status: 0 all went well, 1 some inputs were skipped (named on standard error), 2 wrong usage."
        })
public final class Main {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print a stack trace when something goes wrong.")
    private boolean debug;

    /** Runs the command and exits with its status. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int status = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Runs a command line with the given streams and returns its exit status. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        Main main = new Main();
        Console console = new Console(out, err);
        CommandLine command = new CommandLine(main, new Commands(console))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    console.problem(e, main.debug);
                    return 2;
                })
                .setParameterExceptionHandler(Main::usage);
        CommandLine bench = command.getSubcommands().get("bench");
        if (bench != null) {
            bench.getCommandSpec().usageMessage().footer(BenchCommand.footer());
        }
        if (args.length == 0) {
            command.usage(command.getOut());
            return 2;
        }
        int status = command.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    private static int usage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("readout: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return 2;
    }

    /** Gives every command the console it prints to. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            Object command;
            if (type == BriefCommand.class) {
                command = new BriefCommand(console);
            } else if (type == ExtractCommand.class) {
                command = new ExtractCommand(console);
            } else if (type == ExportCommand.class) {
                command = new ExportCommand(console);
            } else if (type == AddCommand.class) {
                command = new AddCommand(console);
            } else if (type == WatchCommand.class) {
                command = new WatchCommand(console);
            } else if (type == SearchCommand.class) {
                command = new SearchCommand(console);
            } else if (type == LedgerCommand.class) {
                command = new LedgerCommand(console);
            } else if (type == ServeCommand.class) {
                command = new ServeCommand(console);
            } else if (type == McpCommand.class) {
                command = new McpCommand(console);
            } else if (type == BenchCommand.class) {
                command = new BenchCommand(console);
            } else {
                return CommandLine.defaultFactory().create(type);
            }
            return type.cast(command);
        }
    }
}
