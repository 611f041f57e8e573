package org.readout.mcp;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.story.Brief.Who;

/** The arguments of a question. */
record Asked(Map<String, Object> arguments) {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    @Nullable
    String text(String key) {
        Object value = arguments.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** @throws IllegalArgumentException when it is no day */
    @Nullable
    LocalDate day(String key) {
        String given = text(key);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(key + " must be a day such as 2025-05-14", e);
        }
    }

    int number(String key, int otherwise) {
        return arguments.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    int limit() {
        return Math.clamp(number("limit", USUAL), 1, MOST);
    }

    /** Whether every word of what was asked for stands in one of the texts; nothing asked for stands in all. */
    static boolean matches(@Nullable String wanted, List<String> texts) {
        if (wanted == null) {
            return true;
        }
        String all = String.join(" \u0000 ", texts).toLowerCase(Locale.ROOT);
        for (String word : wanted.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an actor is meant: by name, id or code. */
    static boolean matches(@Nullable String wanted, Who who) {
        return wanted == null
                || matches(
                        wanted,
                        List.of(
                                who.name(),
                                who.key(),
                                who.actor() == null ? "" : who.actor().code()));
    }
}
