package org.readout.read.parts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.model.Published;

/**
 * What stands before the first sentence of a report: "(CNN) —", "ISTANBUL, May 15 (Reuters) -", "KYIV, Ukraine (AP) —",
 * "Washington —".
 *
 * @param length UTF-16 units up to and with the dash and the white space behind it
 * @param place "ISTANBUL", "KYIV, Ukraine"; null for "(CNN) —"
 * @param agency the agency or outlet in brackets
 * @param published the date, where it has a year
 */
public record Dateline(
        int length,
        @Nullable String place,
        @Nullable String agency,
        @Nullable Published published) {
    private static final int REACH = 160;
    private static final String DASH = "\\s*(?:—|–|―|--+|-|_|:)(?:\\s+|$)";
    private static final String CITY = "\\p{Lu}[\\p{Lu}\\p{M}.’'\\-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.’'\\-]+){0,3}";
    private static final String PLAIN = "\\p{Lu}[\\p{L}\\p{M}.’'\\-]+(?:[ /]\\p{Lu}[\\p{L}\\p{M}.’'\\-]+){0,3}";
    private static final String REGION =
            "(?:, (?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}){0,2}";
    private static final String DAY =
            "(?:,? +((?i:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-zA-Z]*\\.? \\d{1,2}(?:,? \\d{4})?|\\d{1,2} (?i:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-zA-Z]*\\.?(?:,? \\d{4})?))?";
    private static final String AGENCY = "\\(([\\p{L}][\\p{L}./&+ -]{1,40})\\)";

    /** KYIV, Ukraine, May 15, 2025 (AP) — */
    private static final Pattern FULL = Pattern.compile(
            "(" + PLAIN + REGION + "(?:/" + PLAIN + ")?)" + DAY + ",? *" + AGENCY + "(?:" + DASH + "|\\s+)");

    /** (CNN) — */
    private static final Pattern BARE = Pattern.compile(AGENCY + "(?:" + DASH + "|\\s+)");

    /** KYIV, Ukraine, May 15 — : without an agency the place must be in capitals. */
    private static final Pattern PLACE =
            Pattern.compile("(" + CITY + REGION + ")" + DAY + ",?\\s*(?:—|–|―|--+| -)\\s+");

    /** Hong Kong CNN — : without brackets, which only a known name may do. */
    private static final Pattern OPEN = Pattern.compile("(" + PLAIN + "(?:, " + PLAIN + ")?) ?[—–](?:\\s+|$)");

    /** SEOUL, Nov 26 AFP - */
    private static final Pattern ANTIPODEAN =
            Pattern.compile("(" + CITY + REGION + ")" + DAY + ",? +(\\p{Lu}[\\p{L}.&]{1,20})\\s*(?:—|–|--|-)\\s+");

    private static final Set<String> NO_PLACES = Set.of(
            "EXCLUSIVE",
            "BREAKING",
            "UPDATE",
            "WATCH",
            "VIDEO",
            "ANALYSIS",
            "OPINION",
            "LIVE",
            "NEW",
            "NOTE",
            "CORRECTION",
            "THE",
            "ABSTRACT");

    /** May 15 (Reuters) - */
    private static final Pattern DATED =
            Pattern.compile("()" + DAY.substring(0, DAY.length() - 1) + " *" + AGENCY + DASH);

    /** The dateline that a paragraph begins with; empty when there is none. */
    public static Optional<Dateline> of(String paragraph) {
        String text = paragraph.length() > REACH ? paragraph.substring(0, REACH) : paragraph;
        Matcher m = FULL.matcher(text);
        if (m.lookingAt() && isAgency(m.group(3), m.group())) {
            return Optional.of(made(m.end(), m.group(1), m.group(3), m.group(2)));
        }
        m = BARE.matcher(text);
        if (m.lookingAt() && isAgency(m.group(1), m.group())) {
            return Optional.of(made(m.end(), null, m.group(1), null));
        }
        m = PLACE.matcher(text);
        if (m.lookingAt() && hasCapitals(m.group(1))) {
            return Optional.of(made(m.end(), m.group(1), null, m.group(2)));
        }
        m = ANTIPODEAN.matcher(text);
        if (m.lookingAt() && Agencies.named(m.group(3)).isPresent()) {
            return Optional.of(made(m.end(), m.group(1), m.group(3), m.group(2)));
        }
        m = OPEN.matcher(text);
        if (m.lookingAt()) {
            String[] words = m.group(1).split(" ");
            for (int first = 0; first < words.length; first++) {
                String agency = String.join(" ", Arrays.asList(words).subList(first, words.length));
                if (Agencies.named(agency).isPresent()) {
                    String place = String.join(" ", Arrays.asList(words).subList(0, first));
                    return Optional.of(made(m.end(), place.isEmpty() ? null : place, agency, null));
                }
            }
        }
        m = DATED.matcher(" " + text);
        if (m.lookingAt() && isAgency(m.group(3), m.group())) {
            return Optional.of(made(m.end() - 1, null, m.group(3), m.group(2)));
        }
        return Optional.empty();
    }

    private static Dateline made(int length, @Nullable String place, @Nullable String agency, @Nullable String day) {
        String name = agency == null
                ? null
                : Agencies.named(agency).map(Agencies.Agency::name).orElse(agency.strip());
        Published when = Dates.parse(day).map(d -> d.published("dateline")).orElse(null);
        return new Dateline(length, place, name, when);
    }

    /** A known name, or an unknown one that a dash follows: "(Hill Country Wire) —". */
    private static boolean isAgency(String name, String whole) {
        String rest = whole.substring(whole.lastIndexOf(')') + 1).strip();
        return Agencies.named(name).isPresent() || (!rest.isEmpty() && Character.isUpperCase(name.charAt(0)));
    }

    private static boolean hasCapitals(String place) {
        String city = place.split(",", 2)[0];
        return city.length() >= 3
                && !NO_PLACES.contains(city.split("[ :]", 2)[0])
                && city.equals(city.toUpperCase(Locale.ROOT));
    }
}
