package org.readout.find.statement;

/** Regular English inflection of verbs; what is irregular (doubled consonants too) stands in the data files. */
final class Inflection {
    private Inflection() {}

    /** Also the regular plural of nouns. */
    static String thirdPerson(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("sh")
                || word.endsWith("ch");
        return word + (hissing ? "es" : "s");
    }

    static String past(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ied";
        }
        return word + (word.endsWith("e") ? "d" : "ed");
    }

    static String participle(String word) {
        boolean silent = word.endsWith("e") && !word.endsWith("ee") && word.length() > 2;
        return (silent ? word.substring(0, word.length() - 1) : word) + "ing";
    }

    private static boolean endsInConsonantAndY(String word) {
        return word.endsWith("y") && word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
    }
}
