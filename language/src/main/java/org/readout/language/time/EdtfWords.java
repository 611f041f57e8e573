package org.readout.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says an EDTF value in words, for a line of a timeline: "15 May 2025", "spring 2022", "the 1990s". */
public final class EdtfWords {
    private EdtfWords() {}

    /** An EDTF value in English words. */
    public static String say(String edtf) {
        return say(edtf, Locale.ENGLISH);
    }

    /**
     * The value in words; what is no EDTF Level 1 value comes back unchanged. Intervals are said from the first to the
     * last: "10 May 2025 to 12 May 2025"; approximate values with "about". Month names are the locale's; the words
     * around them are English, so far.
     */
    public static String say(String edtf, Locale locale) {
        int slash = edtf.indexOf('/');
        if (slash >= 0) {
            return interval(edtf.substring(0, slash), edtf.substring(slash + 1), locale);
        }
        boolean about = edtf.endsWith("~") || edtf.endsWith("%");
        boolean perhaps = edtf.endsWith("?") || edtf.endsWith("%");
        String bare = about || perhaps ? edtf.substring(0, edtf.length() - 1) : edtf;
        String said;
        try {
            said = single(bare, locale);
        } catch (DateTimeException | NumberFormatException e) {
            return edtf;
        }
        return said.isEmpty() ? edtf : (about ? "about " : "") + said + (perhaps ? " (uncertain)" : "");
    }

    private static String interval(String from, String to, Locale locale) {
        if (from.isEmpty() || from.equals("..")) {
            return "until " + say(to, locale);
        }
        if (to.isEmpty() || to.equals("..")) {
            return "from " + say(from, locale);
        }
        if (from.length() == 7 && to.length() == 7 && from.substring(0, 4).equals(to.substring(0, 4))) {
            String months = from.substring(5) + "-" + to.substring(5);
            String part = switch (months) {
                case "01-03" -> "first quarter of ";
                case "04-06" -> "second quarter of ";
                case "07-09" -> "third quarter of ";
                case "10-12" -> "fourth quarter of ";
                case "01-06" -> "first half of ";
                case "07-12" -> "second half of ";
                default -> "";
            };
            if (!part.isEmpty()) {
                return part + from.substring(0, 4);
            }
        }
        return say(from, locale) + " to " + say(to, locale);
    }

    private static String single(String value, Locale locale) {
        if (value.length() > 10 && value.charAt(10) == 'T') {
            String clock = value.substring(11);
            return single(value.substring(0, 10), locale) + ", " + (clock.length() > 5 ? clock.substring(0, 5) : clock);
        }
        return switch (value.length()) {
            case 10 -> {
                LocalDate day = LocalDate.parse(value);
                yield day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, locale) + " "
                        + day.getYear();
            }
            case 7 -> month(Integer.parseInt(value.substring(0, 4)), Integer.parseInt(value.substring(5)), locale);
            case 4 -> year(value);
            default -> "";
        };
    }

    private static String month(int year, int part, Locale locale) {
        return switch (part) {
            case 21 -> "spring " + year;
            case 22 -> "summer " + year;
            case 23 -> "autumn " + year;
            case 24 -> "winter " + year;
            default -> Month.of(part).getDisplayName(TextStyle.FULL, locale) + " " + year;
        };
    }

    private static String year(String value) {
        if (value.endsWith("XX")) {
            return "the " + Integer.parseInt(value.substring(0, 2)) + "00s";
        }
        if (value.endsWith("X")) {
            return "the " + Integer.parseInt(value.substring(0, 3)) + "0s";
        }
        return Integer.toString(Integer.parseInt(value));
    }
}
