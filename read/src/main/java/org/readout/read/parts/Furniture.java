package org.readout.read.parts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.model.Block;
import org.readout.model.data.DataFile;

/** Tells the lines of {@code furniture.tsv}: agency, copyright, contributors, corrections, advertisement, "read more". */
public final class Furniture {
    private record Rule(Block.Kind kind, Pattern pattern, String needed) {}

    private static final int LONGEST = 600;
    private static final List<Rule> RULES = DataFile.table(Furniture.class, "furniture.tsv", 2, 3).stream()
            .map(row -> new Rule(Block.Kind.valueOf(row.get(0)), Pattern.compile(row.get(1)), row.get(2)))
            .toList();

    private Furniture() {}

    /** What kind of furniture a line is; empty for the report itself. */
    public static Optional<Block.Kind> kind(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String tidy = line.strip().replace('\u00a0', ' ').replace('\n', ' ').toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            if (tidy.contains(rule.needed()) && rule.pattern().matcher(tidy).lookingAt()) {
                return Optional.of(rule.kind());
            }
        }
        return Optional.empty();
    }
}
