package org.readout.read.newsml;

import java.util.regex.Pattern;

/** Notes to editors. */
public final class Notes {
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i)\\b(?:correct(?:s|ed|ion|ing)?|clarif(?:y|ies|ied|ication)|amend(?:s|ed)?|fix(?:es|ed)|retract(?:s|ed|ion)?|"
                    + "withdraw[sn]?|kill(?:s|ed)?|misstated|erroneous(?:ly)?)\\b");

    private Notes() {}

    /** Whether a note to editors tells of a correction. */
    public static boolean isCorrection(String note) {
        String head = note.length() > 2_000 ? note.substring(0, 2_000) : note;
        return CORRECTION.matcher(head).find();
    }
}
