package org.readout.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process held since it was last asked to forget (Linux; elsewhere the heap in use). */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    private Memory() {}

    static double peakMegabytes() throws IOException {
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("\\D+", "")) / 1024;
                }
            }
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    /** Starts the peak anew, where the system lets one. */
    static void forget() {
        try {
            if (Files.isWritable(FORGET)) {
                Files.writeString(FORGET, "5");
            }
        } catch (IOException e) {
            // The peak then covers what came before as well: it is never told too low.
            return;
        }
    }
}
