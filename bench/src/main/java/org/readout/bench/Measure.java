package org.readout.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A measurement that {@code readout bench NAME PATH} makes against gold data. */
public interface Measure {
    /** The word after {@code bench}. */
    String name();

    /** One line for {@code --help}: what is measured, on what data. */
    String describes();

    /**
     * Measures and reports.
     *
     * @param data the file or folder of gold data
     * @param options what was given after the path: {@code --cross-validate} is {@code cross-validate → ""}, {@code
     *     --peer corenlp} is {@code peer → corenlp}
     * @throws IOException when the data cannot be read, with a message that names the file
     */
    void run(Path data, Map<String, String> options, Report report) throws IOException;
}
