package org.readout.language.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time of day.
 *
 * @param hour 0 to 24
 * @param minute 0 to 59
 * @param second 0 to 59, or −1 when it was not said
 * @param zone its offset from UTC ({@code -05:00}, {@code Z}); empty when it was not said
 */
record Clock(int hour, int minute, int second, String zone) {

    /** From the fields {@code hour, min, sec, ampm, zone}; null when they make no time. */
    static @Nullable Clock of(Map<String, String> fields) {
        int hour = Integer.parseInt(fields.getOrDefault("hour", "0"));
        int minute = Integer.parseInt(fields.getOrDefault("min", "0"));
        int second = Integer.parseInt(fields.getOrDefault("sec", "-1"));
        String half = fields.getOrDefault("ampm", "");
        if ((!half.isEmpty() && (hour > 12 || hour == 0)) || hour > 24 || minute > 59 || second > 59) {
            return null;
        }
        if (half.equals("PM") && hour < 12) {
            hour += 12;
        } else if (half.equals("AM") && hour == 12) {
            hour = 0;
        }
        return new Clock(hour, minute, second, fields.getOrDefault("zone", ""));
    }

    /** {@code T22:00}; TIMEX3 values leave the zone of local news times out. */
    String timex() {
        return "T%02d:%02d".formatted(hour, minute) + (second < 0 ? "" : ":%02d".formatted(second));
    }

    /** {@code T22:00:00-05:00}: EDTF wants seconds. */
    String edtf() {
        return "T%02d:%02d:%02d".formatted(hour == 24 ? 0 : hour, minute, Math.max(second, 0)) + zone;
    }
}
