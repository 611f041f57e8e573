package org.readout.find.gathering;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.Gathering;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** The words of {@code nouns.tsv}, {@code frames.tsv} and {@code states.tsv}. */
public final class GatheringWords {

    /** How surely a noun names a gathering. */
    enum Strength {
        STRONG,
        PLURAL,
        WEAK
    }

    record Noun(Gathering.Kind kind, Strength strength) {}

    private final Set<String> notMet;
    private final Map<String, Noun> nouns;
    private final Map<String, Set<String>> frames;
    private final Map<String, String> states;

    private GatheringWords(
            Set<String> notMet, Map<String, Noun> nouns, Map<String, Set<String>> frames, Map<String, String> states) {
        this.notMet = notMet;
        this.nouns = nouns;
        this.frames = frames;
        this.states = states;
    }

    /** Reads the data files. */
    public static GatheringWords load() {
        Map<String, Noun> nouns = new HashMap<>();
        for (Row row : DataFile.table(GatheringWords.class, "nouns.tsv", 1, 3)) {
            Noun noun = new Noun(
                    Gathering.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Strength.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            for (String lemma : row.get(0).split(" ")) {
                nouns.put(lemma, noun);
            }
        }
        Map<String, Set<String>> frames = new HashMap<>();
        for (Row row : DataFile.table(GatheringWords.class, "frames.tsv", 1, 2)) {
            frames.put(row.get(0), Set.of(row.get(1).split(" ")));
        }
        Map<String, String> states = new HashMap<>();
        for (Row row : DataFile.table(GatheringWords.class, "states.tsv", 1, 2)) {
            for (String lemma : row.get(0).split(" ")) {
                states.put(lemma, row.get(1));
            }
        }
        Set<String> notMet = new java.util.HashSet<>();
        DataFile.table(GatheringWords.class, "not-met.tsv", 1).forEach(row -> notMet.add(row.get(0)));
        return new GatheringWords(Set.copyOf(notMet), Map.copyOf(nouns), Map.copyOf(frames), Map.copyOf(states));
    }

    Optional<Noun> noun(String lemma) {
        return Optional.ofNullable(nouns.get(lemma));
    }

    /** Whether "meet" with this object is no meeting: "met the deadline". */
    boolean notMet(String lemma) {
        return notMet.contains(lemma);
    }

    /** Whether a verb with this lemma takes gatherings by this preposition, or as its object ("obj"). */
    boolean takes(String lemma, String preposition) {
        return frames.getOrDefault(lemma, Set.of()).contains(preposition);
    }

    /** What a verb or adjective says of the state: "tense", a state's name, or null. */
    @Nullable
    String state(String lemma) {
        return states.get(lemma);
    }
}
