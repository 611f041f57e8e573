package org.readout.language.time;

import java.util.List;
import org.readout.language.time.Grammar.Candidate;

/**
 * Tells names that are made of words of time ("This Week", "60 Minutes", "USA Today") from times: all their words start
 * in upper case in a sentence that is not a headline. Months, weekdays, seasons and holidays always do.
 */
final class Titles {
    /** Headlines keep their short words in lower case. */
    private static final int SHORT = 4;

    private Titles() {}

    static boolean isName(List<Atom> atoms, Candidate candidate) {
        if (candidate.fields().keySet().stream().anyMatch(Titles::isCapital)) {
            return false;
        }
        int words = 0;
        for (int i = candidate.first(); i < candidate.end(); i++) {
            Atom atom = atoms.get(i);
            if (Character.isLetter(atom.word().charAt(0))) {
                words++;
                if (!atom.upper()) {
                    return false;
                }
            }
        }
        boolean alone = candidate.end() - candidate.first() == 1;
        return words > 0 && (!alone || followsName(atoms, candidate.first())) && !isHeadline(atoms);
    }

    private static boolean isCapital(String field) {
        return switch (field) {
            case "month", "weekday", "holiday", "season", "year", "yy", "hour", "decade", "century" -> true;
            default -> false;
        };
    }

    /** "VOA Today", but not "But Today": the word before is a name's. */
    private static boolean followsName(List<Atom> atoms, int at) {
        if (at == 0 || !atoms.get(at - 1).upper()) {
            return false;
        }
        return at > 1 && Character.isLetterOrDigit(atoms.get(at - 2).word().charAt(0));
    }

    private static boolean isHeadline(List<Atom> atoms) {
        for (Atom atom : atoms) {
            if (!atom.upper() && !atom.isNumber() && atom.word().length() >= SHORT) {
                return false;
            }
        }
        return true;
    }
}
