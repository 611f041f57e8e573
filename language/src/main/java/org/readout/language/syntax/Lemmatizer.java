package org.readout.language.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/**
 * Word forms to lemmas: forms learnt from the treebank first, then listed irregular verbs, then the rules of English inflection. A stem is completed
 * ("urg" to "urge") to a known lemma where there is one.
 */
public final class Lemmatizer {
    private final Map<String, String> exceptions;
    private final Inflection english = Inflection.load();
    private final Set<String> known = new HashSet<>();

    /** @param exceptions {@code UPOS|form} in lower case to lemma */
    public Lemmatizer(Map<String, String> exceptions) {
        this.exceptions = exceptions;
        exceptions.forEach((form, lemma) -> {
            int bar = form.indexOf('|');
            known.add(form.substring(0, bar + 1) + lemma);
        });
    }

    /** The lemmatiser with the treebank's forms. @throws IllegalStateException when their table is missing */
    public static Lemmatizer load() {
        Map<String, String> lemmas = new HashMap<>();
        for (Row row : DataFile.lines(Lemmatizer.class, "lemmas.txt")) {
            String line = row.get(0);
            int space = line.indexOf(' ');
            if (space < 0) {
                throw row.wrong("wants a form and its lemma");
            }
            lemmas.put(line.substring(0, space), line.substring(space + 1));
        }
        return new Lemmatizer(lemmas);
    }

    /** The lemma of a form with its part of speech and Penn tag. */
    public String lemma(String form, String pos, String tag) {
        String plain = form.replace('’', '\'').replace('‘', '\'');
        String lower = plain.toLowerCase(Locale.ROOT);
        String learnt = exceptions.get(pos + "|" + lower);
        if (learnt != null) {
            return learnt;
        }
        if (pos.equals("PROPN")) {
            return form;
        }
        Optional<String> irregular = pos.equals("VERB") ? english.irregular(lower) : Optional.empty();
        return irregular.orElseGet(() -> rule(lower, pos, tag));
    }

    /** The lemma by rule alone. @param lower the form in lower case */
    public String rule(String lower, String pos, String tag) {
        int n = lower.length();
        return switch (tag) {
            case "NNS", "VBZ" -> n > 3 && lower.endsWith("s") ? plural(lower, pos) : lower;
            case "VBD", "VBN" -> n > 4 && lower.endsWith("ed") ? stem(lower, lower.substring(0, n - 2), pos) : lower;
            case "VBG" -> n > 5 && lower.endsWith("ing") ? stem(lower, lower.substring(0, n - 3), pos) : lower;
            case "JJR", "RBR" -> n > 4 && lower.endsWith("er") ? stem(lower, lower.substring(0, n - 2), pos) : lower;
            case "JJS", "RBS" -> n > 5 && lower.endsWith("est") ? stem(lower, lower.substring(0, n - 3), pos) : lower;
            default -> lower;
        };
    }

    private static String plural(String lower, String pos) {
        int n = lower.length();
        if (lower.endsWith("ies") && n > 4) {
            return lower.substring(0, n - 3) + "y";
        }
        boolean hissing = lower.endsWith("sses")
                || lower.endsWith("shes")
                || lower.endsWith("ches")
                || lower.endsWith("xes")
                || lower.endsWith("zzes");
        if (hissing || (lower.endsWith("oes") && n > 4)) {
            return lower.substring(0, n - 2);
        }
        if (lower.endsWith("ss") || lower.endsWith("us") && pos.equals("NOUN")) {
            return lower;
        }
        return lower.substring(0, n - 1);
    }

    private String stem(String form, String stem, String pos) {
        String key = pos + "|";
        int n = stem.length();
        if (known.contains(key + stem)) {
            return stem;
        }
        if (known.contains(key + stem + "e")) {
            return stem + "e";
        }
        boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
        if (doubled && known.contains(key + stem.substring(0, n - 1))) {
            return stem.substring(0, n - 1);
        }
        char last = stem.charAt(n - 1);
        if (last == 'i' && !form.endsWith("ing")) {
            return stem.substring(0, n - 1) + "y";
        }
        if (doubled && "bdgmnprt".indexOf(last) >= 0 && n < 8) {
            return stem.substring(0, n - 1);
        }
        return wantsE(stem) ? stem + "e" : stem;
    }

    private static boolean wantsE(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        char before = n > 1 ? stem.charAt(n - 2) : 'x';
        if ("vuz".indexOf(last) >= 0) {
            return true;
        }
        if (last == 'c') {
            return true;
        }
        if (last == 'g') {
            return "dr".indexOf(before) >= 0
                    || stem.endsWith("eng")
                    || stem.endsWith("ang") && n > 4
                    || before == 'a' && n > 3;
        }
        if (last == 's') {
            return before != 's' && (isVowel(before) || before == 'n' || before == 'r');
        }
        if (last == 't') {
            return before == 'a' && n > 3 && !isVowel(stem.charAt(n - 3))
                    || stem.endsWith("ut") && n > 4
                    || stem.endsWith("ot") && n > 5;
        }
        if (last == 'r') {
            return stem.endsWith("ur") && n > 3 || stem.endsWith("ir") && n > 4 || stem.endsWith("ar") && n > 4;
        }
        if (last == 'l') {
            return !isVowel(before) && "lrw".indexOf(before) < 0;
        }
        return (last == 'd' || last == 'k' || last == 'm' || last == 'n' || last == 'p')
                && n == 3
                && isVowel(before)
                && !isVowel(stem.charAt(0));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
