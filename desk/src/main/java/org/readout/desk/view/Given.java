package org.readout.desk.view;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.desk.Web;
import org.readout.desk.guard.Refusal;

/** What a request asks for, checked: a wrong value is told, not skipped, since it would change what is found. */
public final class Given {
    /** The longest value of a parameter. */
    private static final int LONGEST = 300;

    private Given() {}

    /** A parameter's text; null when it is not given. */
    public static @Nullable String text(Context request, String name) {
        String value = Web.given(request, name);
        if (value.length() > LONGEST) {
            throw Refusal.bad("“" + name + "” is longer than " + LONGEST + " characters.");
        }
        return value.isEmpty() ? null : value;
    }

    /** A parameter that the view cannot do without. */
    public static String needed(Context request, String name) {
        String value = text(request, name);
        if (value == null) {
            throw Refusal.bad("The address lacks “" + name + "=”.");
        }
        return value;
    }

    /** A day, written as ISO. */
    public static @Nullable LocalDate day(Context request, String name) {
        String value = text(request, name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "“" + name + "” must be a day, YYYY-MM-DD.");
        }
    }

    /** A whole number from 1. */
    public static @Nullable Integer number(Context request, String name) {
        String value = text(request, name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw Refusal.bad("“" + name + "” must be a whole number from 1.");
        }
        return Integer.valueOf(value);
    }

    /** The place where a list goes on, as the page before gave it. */
    static @Nullable String place(Context request) {
        String value = text(request, "after");
        if (value != null && !value.matches("-?(\\d{1,18}|[1-8]\\d{18})")) {
            throw Refusal.bad("“after” is no place in a list.");
        }
        return value;
    }

    /** One of a fixed list of words. */
    static <E extends Enum<E>> @Nullable E word(Context request, String name, Class<E> words) {
        String value = text(request, name);
        if (value == null) {
            return null;
        }
        for (E constant : words.getEnumConstants()) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw Refusal.bad("“" + name + "” has no value like that.");
    }
}
