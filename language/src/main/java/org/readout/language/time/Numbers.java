package org.readout.language.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers off a row of atoms: "twenty-four", "2 1/2", "15th", "nineteen ninety-seven". */
final class Numbers {
    private static final int PLURAL = 4;
    private static final int RATE_REACH = 3;

    private final Lexicon lexicon;

    Numbers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A number read.
     *
     * @param end the index after its last atom
     * @param value as TIMEX3 writes it: {@code 24}, {@code 2.5}
     */
    record Reading(int end, String value) {}

    /** The number of a class ({@code num}, {@code ord}, {@code day}, {@code year}, {@code yy}, ...) at an atom. */
    @Nullable
    Reading read(String name, List<Atom> atoms, int at) {
        return switch (name) {
            case "num" -> cardinal(atoms, at);
            case "ord" -> ordinal(atoms, at);
            case "day" -> day(atoms, at);
            case "year" -> year(atoms, at);
            case "yy" -> digits(atoms, at, 2, 0, 99);
            case "mm" -> digits(atoms, at, 2, 0, 59);
            case "hh" -> hour(atoms, at);
            case "m2" -> digits(atoms, at, 2, 1, 12);
            case "d2" -> digits(atoms, at, 2, 1, 31);
            case "m12" -> small(atoms, at, 12);
            case "d31" -> small(atoms, at, 31);
            case "rated" -> rated(atoms, at);
            default -> null;
        };
    }

    static boolean isClass(String name) {
        return switch (name) {
            case "num", "ord", "day", "year", "yy", "mm", "hh", "m2", "d2", "m12", "d31", "rated" -> true;
            default -> false;
        };
    }

    /** What is told by the week or the year: "four flights", "358,000", "$1.76"; but for a year, "in 2019". */
    private @Nullable Reading rated(List<Atom> atoms, int at) {
        Atom atom = atoms.get(at);
        if (atom.isNumber()) {
            return year(atoms, at) == null ? new Reading(at + 1, atom.word()) : null;
        }
        String word = atom.word();
        if (word.length() < PLURAL || !word.endsWith("s") || word.endsWith("ss")) {
            return null;
        }
        for (int i = at - 1; i >= 0 && i >= at - RATE_REACH; i--) {
            Atom before = atoms.get(i);
            if (before.isNumber()
                    || lexicon.value("cardinal", before.word()) != null
                    || lexicon.value("multiplier", before.word()) != null
                    || lexicon.value("vague", before.word()) != null) {
                return new Reading(at + 1, word);
            }
        }
        return null;
    }

    private static boolean money(List<Atom> atoms, int at) {
        if (at == 0) {
            return false;
        }
        String before = atoms.get(at - 1).word();
        return before.equals("$")
                || before.equals("£")
                || before.equals("€")
                || before.equals("dlrs")
                || before.equals("#")
                || before.equals("¥");
    }

    private @Nullable Reading cardinal(List<Atom> atoms, int at) {
        Atom atom = atoms.get(at);
        if (money(atoms, at)) {
            return null;
        }
        if (atom.isNumber()) {
            return fraction(atoms, at);
        }
        Reading words = words(atoms, at);
        if (words == null) {
            return null;
        }
        int end = words.end();
        if (is(atoms, end, "and") && is(atoms, end + 1, "a") && is(atoms, end + 2, "half")) {
            return new Reading(end + 3, words.value() + ".5");
        }
        return words;
    }

    private static Reading fraction(List<Atom> atoms, int at) {
        String whole = atoms.get(at).word();
        int next = is(atoms, at + 1, "-") ? at + 2 : at + 1;
        if (next + 2 < atoms.size() && is(atoms, next + 1, "/") && whole.length() < 4) {
            String part = atoms.get(next).word() + "/" + atoms.get(next + 2).word();
            String decimal = switch (part) {
                case "1/2" -> ".5";
                case "1/4" -> ".25";
                case "3/4" -> ".75";
                default -> "";
            };
            if (!decimal.isEmpty()) {
                return new Reading(next + 3, whole + decimal);
            }
        }
        return new Reading(at + 1, whole);
    }

    /** A number in words below a million: "twenty-four", "a hundred", "two thousand five hundred". */
    private @Nullable Reading words(List<Atom> atoms, int at) {
        int total = 0;
        int part = 0;
        int end = at;
        boolean any = false;
        int lastSize = Integer.MAX_VALUE;
        for (int i = at; i < atoms.size() && i < at + 12; i++) {
            String word = atoms.get(i).word();
            if (any && (word.equals("-") || word.equals("and"))) {
                if (i + 1 < atoms.size()
                        && (word.equals("-") || part >= 100 || total >= 1000)
                        && lexicon.value("cardinal", atoms.get(i + 1).word()) != null) {
                    continue;
                }
                break;
            }
            String multiplier = lexicon.value("multiplier", word);
            if (multiplier != null && (any || is(atoms, i - 1, "a"))) {
                int times = Integer.parseInt(multiplier);
                part = Math.max(part, 1) * times;
                lastSize = times;
                if (times >= 1000) {
                    total += part;
                    part = 0;
                }
                end = i + 1;
                any = true;
                continue;
            }
            String value = lexicon.value("cardinal", word);
            if (value == null) {
                break;
            }
            int number = Integer.parseInt(value);
            int size = number >= 20 ? 20 : 1;
            if (any && (size >= lastSize || (lastSize == 20 && number >= 10))) {
                break;
            }
            part += number;
            lastSize = size == 20 ? 20 : 1;
            end = i + 1;
            any = true;
        }
        return any ? new Reading(end, Integer.toString(total + part)) : null;
    }

    private @Nullable Reading ordinal(List<Atom> atoms, int at) {
        Atom atom = atoms.get(at);
        if (atom.isNumber()) {
            return suffix(atoms, at + 1) && atom.word().length() <= 3 ? new Reading(at + 2, atom.word()) : null;
        }
        String value = lexicon.value("ordinal", atom.word());
        if (value != null) {
            return new Reading(at + 1, value);
        }
        String tens = lexicon.value("cardinal", atom.word());
        if (tens != null && Integer.parseInt(tens) >= 20 && is(atoms, at + 1, "-") && at + 2 < atoms.size()) {
            String ones = lexicon.value("ordinal", atoms.get(at + 2).word());
            if (ones != null && ones.length() == 1) {
                return new Reading(at + 3, Integer.toString(Integer.parseInt(tens) + Integer.parseInt(ones)));
            }
        }
        return null;
    }

    private static boolean suffix(List<Atom> atoms, int at) {
        return at < atoms.size()
                && atoms.get(at).glued()
                && (is(atoms, at, "st") || is(atoms, at, "nd") || is(atoms, at, "rd") || is(atoms, at, "th"));
    }

    private @Nullable Reading day(List<Atom> atoms, int at) {
        Reading number = atoms.get(at).isNumber() ? small(atoms, at, 31) : ordinal(atoms, at);
        if (number == null || number.value().length() > 2 || Integer.parseInt(number.value()) > 31) {
            return null;
        }
        return suffix(atoms, number.end()) ? new Reading(number.end() + 1, number.value()) : number;
    }

    private static @Nullable Reading small(List<Atom> atoms, int at, int most) {
        String word = atoms.get(at).word();
        if (word.length() > 2 || !atoms.get(at).isNumber() || money(atoms, at)) {
            return null;
        }
        int value = Integer.parseInt(word);
        return value >= 1 && value <= most ? new Reading(at + 1, Integer.toString(value)) : null;
    }

    private static @Nullable Reading digits(List<Atom> atoms, int at, int length, int least, int most) {
        String word = atoms.get(at).word();
        if (word.length() != length || !atoms.get(at).isNumber()) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return null;
            }
        }
        int value = Integer.parseInt(word);
        return value >= least && value <= most ? new Reading(at + 1, word) : null;
    }

    private @Nullable Reading hour(List<Atom> atoms, int at) {
        Atom atom = atoms.get(at);
        if (atom.isNumber()) {
            return atom.word().length() <= 2 && !money(atoms, at) && Integer.parseInt(atom.word()) <= 24
                    ? new Reading(at + 1, atom.word())
                    : null;
        }
        String value = lexicon.value("cardinal", atom.word());
        return value != null && Integer.parseInt(value) <= 12 && !value.equals("0") ? new Reading(at + 1, value) : null;
    }

    /** A year in four digits, 1000 to 2100, or in words. */
    private @Nullable Reading year(List<Atom> atoms, int at) {
        Atom atom = atoms.get(at);
        if (money(atoms, at)) {
            return null;
        }
        if (atom.isNumber()) {
            // "1,500" has lost its comma here but not its length
            Reading four = atom.span().length() == 4 ? digits(atoms, at, 4, 1000, 2100) : null;
            return four == null || (four.end() < atoms.size() && is(atoms, four.end(), "%")) ? null : four;
        }
        String century = lexicon.value("cardinal", atom.word());
        if (century == null) {
            return null;
        }
        int hundreds = Integer.parseInt(century);
        if (hundreds >= 15 && hundreds <= 20 && at + 1 < atoms.size()) {
            int next = is(atoms, at + 1, "-") ? at + 2 : at + 1;
            Reading rest = next < atoms.size() && !atoms.get(next).isNumber() ? words(atoms, next) : null;
            if (rest != null && rest.value().length() == 2) {
                return new Reading(rest.end(), hundreds + rest.value());
            }
        }
        Reading words = words(atoms, at);
        return words != null
                        && words.end() > at + 1
                        && words.value().length() == 4
                        && words.value().startsWith("20")
                ? words
                : null;
    }

    private static boolean is(List<Atom> atoms, int at, String word) {
        return at >= 0 && at < atoms.size() && atoms.get(at).word().equals(word);
    }
}
