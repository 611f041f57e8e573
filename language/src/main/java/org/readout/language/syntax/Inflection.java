package org.readout.language.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * English inflection, both ways: the forms of a lemma, for lexicons that are looked up by form, and the lemmas that a form
 * may have, for words whose sentence was not parsed. What is irregular stands in {@code irregular-verbs.txt}. Where a tag
 * is known, {@link Lemmatizer} decides for one lemma.
 */
public final class Inflection {
    private static final String DOUBLING = "bdglmnprt";

    /** A form of a verb. @param tag in Penn's tags, what it is where it stands without an auxiliary */
    public record Form(String word, String lemma, String tag) {}

    private record Irregular(List<String> past, List<String> participle, List<String> third) {}

    private final Map<String, Irregular> irregular = new HashMap<>();
    private final Map<String, String> certain = new HashMap<>();
    private final Map<String, String> possible = new HashMap<>();

    private Inflection() {}

    /** Reads the irregular verbs. @throws IllegalStateException when their file is missing or damaged */
    public static Inflection load() {
        Inflection inflection = new Inflection();
        for (Row row : DataFile.lines(Inflection.class, "irregular-verbs.txt")) {
            List<String> cells = row.items(0, ' ');
            if (cells.size() < 2 || cells.size() > 4) {
                throw row.wrong("wants a lemma and one to three forms");
            }
            inflection.add(cells);
        }
        return inflection;
    }

    private void add(List<String> cells) {
        String lemma = cells.getFirst();
        List<List<String>> forms = new ArrayList<>();
        for (String cell : cells.subList(1, cells.size())) {
            List<String> alternatives = new ArrayList<>();
            for (String form : Row.split(cell, '/')) {
                String word = form.replace("*", "");
                alternatives.add(word);
                possible.putIfAbsent(word, lemma);
                if (word.equals(form)) {
                    certain.putIfAbsent(word, lemma);
                }
            }
            forms.add(alternatives);
        }
        irregular.put(
                lemma,
                new Irregular(
                        forms.getFirst(),
                        forms.get(forms.size() > 1 ? 1 : 0),
                        forms.size() > 2 ? forms.get(2) : List.of()));
    }

    /** The verb that an irregular form must be of; empty for regular forms and for those that are also words of their own. */
    public Optional<String> irregular(String form) {
        return Optional.ofNullable(certain.get(form));
    }

    /** The forms of a verb, the lemma first; for verbs that may double their last consonant, both spellings. */
    public List<Form> forms(String lemma) {
        List<Form> forms = new ArrayList<>();
        Irregular listed = irregular.get(lemma);
        add(forms, lemma, "VB", List.of(lemma));
        add(forms, lemma, "VBZ", listed == null || listed.third.isEmpty() ? List.of(third(lemma)) : listed.third);
        String past = past(lemma);
        add(forms, lemma, "VBD", listed == null ? List.of(past) : listed.past);
        add(forms, lemma, "VBN", listed == null ? List.of(past) : listed.participle);
        add(forms, lemma, "VBG", List.of(gerund(lemma)));
        if (mayDouble(lemma)) {
            String doubled = lemma + lemma.charAt(lemma.length() - 1);
            add(forms, lemma, "VBG", List.of(doubled + "ing"));
            if (listed == null) {
                add(forms, lemma, "VBD", List.of(doubled + "ed"));
            }
        }
        return List.copyOf(forms);
    }

    /** The forms of several verbs, by word; a word that is a form of two is of the first. */
    public Map<String, Form> forms(Collection<String> lemmas) {
        Map<String, Form> byWord = new HashMap<>();
        for (String lemma : lemmas) {
            forms(lemma).forEach(form -> byWord.putIfAbsent(form.word, form));
        }
        return Map.copyOf(byWord);
    }

    /** The regular plural of a noun. */
    public static String plural(String noun) {
        return withS(noun, false);
    }

    /** The lemmas that a form may have: of an irregular one its verb, else the form itself and what its ending leaves. */
    public Set<String> lemmas(String form) {
        Set<String> out = new LinkedHashSet<>();
        String listed = possible.get(form);
        if (listed != null) {
            out.add(listed);
            return out;
        }
        out.add(form);
        for (String ending : List.of("s", "es", "ed", "d", "ing")) {
            if (form.endsWith(ending) && form.length() > ending.length() + 2) {
                String stem = form.substring(0, form.length() - ending.length());
                int last = stem.length() - 1;
                out.add(stem);
                if (ending.equals("ed") || ending.equals("ing")) {
                    out.add(stem + "e");
                    if (stem.charAt(last) == stem.charAt(last - 1)) {
                        out.add(stem.substring(0, last));
                    }
                }
                if ((ending.equals("es") || ending.equals("ed")) && stem.endsWith("i")) {
                    out.add(stem.substring(0, last) + "y");
                }
            }
        }
        return out;
    }

    private static void add(List<Form> forms, String lemma, String tag, List<String> words) {
        words.forEach(word -> forms.add(new Form(word, lemma, tag)));
    }

    private static String third(String lemma) {
        return withS(lemma, true);
    }

    private static String withS(String word, boolean verb) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("sh")
                || word.endsWith("ch")
                || (verb && word.endsWith("o"));
        return word + (hissing ? "es" : "s");
    }

    private static String past(String lemma) {
        if (endsInConsonantAndY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return lemma + (lemma.endsWith("e") ? "d" : "ed");
    }

    private static String gerund(String lemma) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee") && lemma.length() > 2;
        return (silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
    }

    private static boolean mayDouble(String lemma) {
        int n = lemma.length();
        return n > 2
                && DOUBLING.indexOf(lemma.charAt(n - 1)) >= 0
                && isVowel(lemma.charAt(n - 2))
                && (!isVowel(lemma.charAt(n - 3)) || lemma.startsWith("qu", n - 4));
    }

    private static boolean endsInConsonantAndY(String word) {
        int n = word.length();
        return n > 1 && word.endsWith("y") && !isVowel(word.charAt(n - 2));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
