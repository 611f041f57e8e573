package org.readout.language.encoder;

/**
 * How a token is capitalised. The pretrained encoder reads lower case alone; this class of each piece is added to its
 * embedding, so that "US" is not "us" and "Turkey" is not "turkey". The order of the constants is part of the model.
 */
public enum Casing {
    LOWER,
    CAPITALISED,
    UPPER,
    MIXED,
    SINGLE,
    DIGITS,
    NONE;

    /** The class of a token as written. */
    public static Casing of(String token) {
        int upper = 0;
        int lower = 0;
        boolean digits = false;
        boolean first = false;
        for (int i = 0; i < token.length(); ) {
            int point = token.codePointAt(i);
            if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
                first |= upper + lower == 0;
                upper++;
            } else if (Character.isLetter(point)) {
                lower++;
            } else if (Character.isDigit(point)) {
                digits = true;
            }
            i += Character.charCount(point);
        }
        if (digits) {
            return DIGITS;
        }
        if (upper + lower == 0) {
            return NONE;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? SINGLE : UPPER;
        }
        return first && upper == 1 ? CAPITALISED : MIXED;
    }
}
