package org.readout.read.parts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The agencies and outlets of {@code agencies.tsv}, by every way they are written. */
public final class Agencies {
    /**
     * One of them.
     *
     * @param wire whether it sells its copy to others
     */
    public record Agency(String name, boolean wire) {}

    private static final Map<String, Agency> BY_NAME = load();

    private static final Set<String> OUTLET_WORDS = DataFile.table(Agencies.class, "outlet-words.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private Agencies() {}

    /** The agency or outlet written so, exactly but for white space around it. */
    public static Optional<Agency> named(String written) {
        return Optional.ofNullable(BY_NAME.get(written.strip()));
    }

    /** The outlet that a line of its own names: a known one, or up to five capitalised words with "Post" or the like. */
    public static Optional<Agency> outletLine(String line) {
        Optional<Agency> known = named(line);
        String bare = line.strip();
        if (known.isPresent() || bare.length() > 50) {
            return known;
        }
        boolean telling = false;
        String[] words = bare.split("\\s+");
        for (String word : words) {
            if (!word.codePoints().allMatch(Character::isLetter) || !Character.isUpperCase(word.codePointAt(0))) {
                return Optional.empty();
            }
            telling |= OUTLET_WORDS.contains(word.toLowerCase(Locale.ROOT));
        }
        return telling && words.length >= 2 && words.length <= 5
                ? Optional.of(new Agency(bare, false))
                : Optional.empty();
    }

    private static Map<String, Agency> load() {
        Map<String, Agency> all = new HashMap<>();
        for (Row row : DataFile.table(Agencies.class, "agencies.tsv")) {
            Agency agency = new Agency(row.get(1), row.get(0).equals("agency"));
            row.cells().subList(1, row.size()).forEach(name -> all.put(name, agency));
        }
        return Map.copyOf(all);
    }
}
