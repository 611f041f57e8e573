package org.readout.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.readout.desk.intake.Intake;
import org.readout.desk.view.Reading;
import org.readout.find.Extractor;
import org.readout.ledger.Ledger;
import org.readout.model.Findings;
import org.readout.read.ReadOptions;
import org.readout.read.Reader;

/** A desk over a ledger of the demo's reports, for the tests of one class; the reports are read once for all. */
final class DemoDesk implements AutoCloseable {
    private static List<Findings> demo = List.of();

    private final Path folder;
    private final Ledger ledger;
    private final Intake intake;
    private final Desk desk;
    private int loads;

    DemoDesk(List<Findings> more) throws IOException {
        folder = Files.createTempDirectory("desk-test");
        ledger = Ledger.open(folder.resolve("test.ledger"));
        ledger.addAll(demo());
        if (!more.isEmpty()) {
            ledger.addAll(more);
        }
        intake = new Intake(ledger, () -> {
            loads++;
            return Extractor.load();
        });
        desk = Desk.start(DeskOptions.local(0), Rooms.of(new Reading(ledger), intake));
    }

    private static synchronized List<Findings> demo() {
        if (demo.isEmpty()) {
            List<Findings> read = new ArrayList<>();
            try (Extractor extractor = Extractor.load()) {
                new Reader(ReadOptions.usual())
                        .read(
                                Path.of("..", "demo", "istanbul").toString(),
                                a -> read.add(extractor.extract(a)),
                                problem -> {
                                    throw new IllegalStateException(problem.toString());
                                });
            }
            demo = List.copyOf(read);
        }
        return demo;
    }

    Browserless reader() {
        return new Browserless(desk.address());
    }

    String address(String path) {
        return desk.address().resolve(path).toString();
    }

    Ledger ledger() {
        return ledger;
    }

    /** How often the language models were loaded. */
    int loads() {
        return loads;
    }

    /** The id of the article whose headline has these words. */
    String article(String words) {
        return demo.stream()
                .map(Findings::article)
                .filter(a -> Objects.requireNonNullElse(a.headline(), "").contains(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void close() {
        desk.close();
        intake.close();
        ledger.close();
    }
}
