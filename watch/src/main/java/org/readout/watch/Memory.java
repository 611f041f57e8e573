package org.readout.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readout.read.web.Known;

/**
 * The visits, kept in a small file so that a watch goes on where it was: a line an address, with tabs between address,
 * time due, ETag, Last-Modified, failures and the items seen. The file is replaced as a whole; one that is damaged costs
 * no more than asking again.
 */
public final class Memory {
    private static final String HEAD = "# readout watch 1";

    private final Path file;
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    private Memory(Path file) {
        this.file = file;
    }

    /** What a file remembers; nothing when there is none. @throws IOException when it is there and cannot be read */
    public static Memory open(Path file) throws IOException {
        Memory memory = new Memory(file);
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
                throw new IOException(file + " is no record of a watch; name another with --state");
            }
            lines.stream().skip(1).forEach(memory::line);
        }
        return memory;
    }

    private void line(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 6) {
            return;
        }
        try {
            Visit visit = new Visit(
                    parts[0],
                    Instant.parse(parts[1]),
                    new Known(value(parts[2]), value(parts[3])),
                    Integer.parseInt(parts[4]),
                    parts[5].isEmpty() ? List.of() : List.of(parts[5].split(" ")));
            visits.put(visit.address(), visit);
        } catch (DateTimeException | NumberFormatException e) {
            // a damaged line is an address that was never visited
            visits.remove(parts[0]);
        }
    }

    private static @Nullable String value(String written) {
        return written.isEmpty() ? null : written;
    }

    Visit of(String address) {
        return Objects.requireNonNullElseGet(visits.get(address), () -> Visit.first(address));
    }

    /** Remembers a visit. @throws IOException when the file cannot be written */
    void keep(Visit visit) throws IOException {
        visits.put(visit.address(), visit);
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (Visit v : visits.values()) {
            lines.add(String.join(
                    "\t",
                    v.address(),
                    v.due().toString(),
                    Objects.requireNonNullElse(v.known().tag(), ""),
                    Objects.requireNonNullElse(v.known().modified(), ""),
                    Integer.toString(v.failures()),
                    String.join(" ", v.seen())));
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, lines, StandardCharsets.UTF_8);
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
