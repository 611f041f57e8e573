package org.readout.read.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a report, after a line such as "By Jane Doe, CNN", "By JANE DOE and JOHN ROE" or "By Jane Doe in Kyiv".
 *
 * @param authors their names, without "By"
 * @param outlet the outlet or agency named behind them
 */
public record Byline(List<String> authors, @Nullable String outlet) {
    private static final int LONGEST = 240;
    private static final Pattern START = Pattern.compile(
            "(?i:by|story by|written by|words by|analysis by|report by|from our correspondent) *:? +(?=\\p{Lu})");
    private static final Pattern BETWEEN =
            Pattern.compile(" *(?:,|;|\\||/| - | – | — |•|·|(?i:\\band\\b)|&|(?i:\\bwith\\b)) *(?:(?i:and) +)?");
    private static final Pattern PLACE = Pattern.compile(" (?:in|at|from) \\p{Lu}.*$");
    private static final Pattern DATE = Pattern.compile(
            "(?i)(?:published|updated|posted|last updated|(?:\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,? )?\\d).*$");
    private static final Pattern NAME =
            Pattern.compile("(?:\\p{L}[\\p{L}\\p{M}.’'-]*)(?: (?:\\p{L}[\\p{L}\\p{M}.’'-]*|\\([^)]{1,20}\\))){0,5}");
    private static final Pattern ROLE = Pattern.compile(
            "(?i).*\\b(?:editor|correspondent|reporter|writer|staff|bureau|chief|contributor|columnist|analyst|producer|"
                    + "journalist|fellow|news|project|university|institute|center|centre|technology|press|professor|author|agencies|desk|team|newsroom|producer|associate|for)\\b.*");
    private static final Set<String> SMALL = Set.of(
            "de", "van", "von", "al", "bin", "el", "la", "der", "den", "di", "da", "del", "dos", "le", "ben", "ter",
            "ten", "du", "dan", "y");

    /** Copies the list. */
    public Byline {
        authors = List.copyOf(authors);
    }

    /** Reads a whole line as a byline; empty when it is none. */
    public static Optional<Byline> of(String line) {
        String tidy = line.strip().replace('\u00a0', ' ').replaceAll("\\s+", " ");
        if (tidy.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher start = START.matcher(tidy);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        Byline byline = names(tidy.substring(start.end()));
        if (byline.authors.isEmpty()
                && tidy.length() <= 60
                && ROLE.matcher(tidy).matches()) {
            return Optional.of(byline);
        }
        boolean sentence = tidy.endsWith(".") && tidy.length() > 80;
        return (byline.authors.isEmpty() && byline.outlet == null) || sentence ? Optional.empty() : Optional.of(byline);
    }

    /** Reads names without "By", as metadata have them ("Jane Doe, John Roe and Reuters"). */
    public static Byline names(String written) {
        List<String> authors = new ArrayList<>();
        String outlet = null;
        String tidy = written.strip().replace('\u00a0', ' ').replaceAll("\\s+", " ");
        Matcher start = START.matcher(tidy);
        tidy = start.lookingAt() ? tidy.substring(start.end()) : tidy;
        tidy = tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
        for (String part : BETWEEN.split(DATE.matcher(tidy).replaceFirst(""))) {
            String bare = part.strip();
            Optional<Agencies.Agency> agency = Agencies.named(bare);
            if (agency.isPresent()) {
                outlet = outlet == null ? agency.get().name() : outlet;
                continue;
            }
            String name = PLACE.matcher(bare).replaceFirst("").strip();
            if (isName(name) && !authors.contains(name)) {
                authors.add(capitals(name));
            }
        }
        return new Byline(authors, outlet);
    }

    private static boolean isName(String text) {
        if (text.length() < 3
                || !NAME.matcher(text).matches()
                || ROLE.matcher(text).matches()) {
            return false;
        }
        int capitals = 0;
        for (String word : text.split(" ")) {
            if (Character.isUpperCase(word.codePointAt(0))) {
                capitals++;
            } else if (!SMALL.contains(word)
                    && !word.startsWith("(")
                    && !word.startsWith("al-")
                    && !word.startsWith("d’")
                    && !word.startsWith("d'")) {
                return false;
            }
        }
        return capitals > 0;
    }

    /** JANE DOE as Jane Doe; names in mixed case stay. */
    private static String capitals(String name) {
        if (name.length() < 5 || !name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(first ? c : Character.toLowerCase(c));
            first = !Character.isLetter(c);
        }
        return out.toString();
    }
}
