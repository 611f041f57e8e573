package org.readout.read.parts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.model.Published;

/**
 * Dates as newsrooms print them: ISO 8601, RFC 822, "14 May 2025 18:02 BST", "May 14, 2025, 6:02 p.m. ET",
 * "2025/05/14", "14.05.2025". A date that could be read two ways (03/04/2025) is not read. A time without a zone gives
 * the day alone.
 */
public final class Dates {
    /** A day, and the moment where a time and a zone were given. */
    public record When(LocalDate date, @Nullable OffsetDateTime time) {
        /** As a publication date read from {@code from}. */
        public Published published(String from) {
            return new Published(date, time, from);
        }
    }

    private static final int LONGEST = 160;
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d\\d)(\\d\\d))(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]{1,2}"
            + MONTH + ",?[ -]{1,2}((?:19|20)\\d\\d|\\d\\d(?= \\d\\d:))(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + " {0,2}(\\d{1,2})(?:st|nd|rd|th)?(?:,| ,|\\.)? {0,2}((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[:.]?(\\d\\d)?(?:[:.]?(\\d\\d)(?:[.,]\\d{1,9})?)? ?(a\\.?m\\.?|p\\.?m\\.?)?"
                    + " {0,2}\\(?(z|[+-]\\d\\d:?(?:\\d\\d)?|\\b[a-z]{2,4}\\b)?");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("bst", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("hkt", "+08:00"),
            Map.entry("et", "America/New_York"),
            Map.entry("pt", "America/Los_Angeles"));

    private Dates() {}

    /** The first date in a short text; empty when there is none or it is ambiguous or impossible. */
    public static Optional<When> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String low = text.strip().toLowerCase(Locale.ROOT);
        low = low.length() > LONGEST ? low.substring(0, LONGEST) : low;
        low = low.replaceAll("\\s", " ");
        Matcher m = DAY_FIRST.matcher(low);
        if (m.find()) {
            return when(low, m, year(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1)));
        }
        m = MONTH_FIRST.matcher(low);
        if (m.find()) {
            return when(low, m, year(m.group(3)), month(m.group(1)), Integer.parseInt(m.group(2)));
        }
        m = ISO.matcher(low);
        if (m.find()) {
            boolean basic = m.group(3) == null;
            return when(
                    low,
                    m,
                    year(m.group(1)),
                    Integer.parseInt(m.group(basic ? 5 : 3)),
                    Integer.parseInt(m.group(basic ? 6 : 4)));
        }
        m = NUMBERS.matcher(low);
        if (m.find()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(3));
            boolean dotted = m.group(2).equals(".");
            if (dotted || first > 12 || first == second) {
                return when(low, m, year(m.group(4)), second, first);
            }
            if (second > 12) {
                return when(low, m, year(m.group(4)), first, second);
            }
        }
        return Optional.empty();
    }

    /** Seconds or milliseconds since 1970, or a day as the number 20250514; empty for anything outside 1995 to 2100. */
    public static Optional<When> ofNumber(long number) {
        if (number >= 19_950_101L && number <= 21_001_231L) {
            return parse(Long.toString(number));
        }
        long seconds = number > 100_000_000_000L ? number / 1000 : number;
        if (seconds < 788_918_400L || seconds > 4_133_980_800L) {
            return Optional.empty();
        }
        OffsetDateTime time = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
        return Optional.of(new When(time.toLocalDate(), time));
    }

    private static Optional<When> when(String text, Matcher at, int year, int month, int day) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        OffsetDateTime time = time(date, text.substring(at.end()).replaceFirst("^[t,|·•\\- ]{1,4}(?:at )?", " "));
        if (time == null) {
            time = time(date, text.substring(0, at.start()));
        }
        return Optional.of(new When(date, time));
    }

    private static @Nullable OffsetDateTime time(LocalDate date, String text) {
        Matcher m = TIME.matcher(text);
        while (m.find()) {
            String zone = m.group(5);
            String half = m.group(4);
            if (zone == null || (m.group(2) == null && half == null)) {
                continue;
            }
            int hour = Integer.parseInt(m.group(1));
            if (half != null) {
                hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
            }
            try {
                LocalTime time = LocalTime.of(hour, number(m.group(2)), number(m.group(3)));
                ZoneId id = zone(zone);
                if (id != null) {
                    return ZonedDateTime.of(date, time, id).toOffsetDateTime();
                }
            } catch (DateTimeException e) {
                // no time of day after all, such as 75:10
            }
        }
        return null;
    }

    private static @Nullable ZoneId zone(String written) {
        if (written.startsWith("+") || written.startsWith("-")) {
            return ZoneOffset.of(written.length() == 3 ? written + ":00" : written);
        }
        String id = ZONES.get(written);
        return id == null ? null : ZoneId.of(id);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return month.getValue();
            }
        }
        throw new IllegalArgumentException("not a month: " + name);
    }
}
