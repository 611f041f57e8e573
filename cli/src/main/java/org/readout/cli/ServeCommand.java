package org.readout.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Desk;
import org.readout.desk.DeskOptions;
import org.readout.desk.Rooms;
import org.readout.desk.intake.Intake;
import org.readout.desk.view.Reading;
import org.readout.find.Extractor;
import org.readout.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout serve}: the desk, in a browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the desk: the stories of a ledger as live pages, for this machine alone unless told otherwise.",
        footer = {
            "",
            "Examples:",
            "  readout serve --ledger news.ledger",
            "  readout serve --ledger news.ledger --host 0.0.0.0 --token \"$(openssl rand -hex 16)\"",
            "",
            "The ledger's file is made when there is none. Ctrl-C ends the desk."
        })
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            description = "The ledger: a file, or the JDBC URL of a PostgreSQL database.")
    private String ledger = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port = 7700;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Where to listen (default: ${DEFAULT-VALUE}). Anything but this machine needs a --token.")
    private String host = DeskOptions.LOOPBACK;

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "What a reader must enter, or send as a bearer token: at least 16 characters.")
    private @Nullable String token;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        DeskOptions options = new DeskOptions(host, port, token, console::say);
        try (Ledger kept = Ledger.open(ledger);
                Intake intake = new Intake(kept, Extractor::load);
                Desk desk = Desk.start(options, Rooms.of(new Reading(kept), intake))) {
            console.say("the desk is at " + desk.address() + " (Ctrl-C ends it)");
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            ended.await();
        }
        return 0;
    }
}
