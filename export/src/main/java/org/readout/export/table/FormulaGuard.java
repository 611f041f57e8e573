package org.readout.export.table;

/**
 * Keeps spreadsheets from running text as a formula: a cell of text that begins with {@code = + - @}, a tab, a line end
 * or NUL gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10).
 *
 * <p>Blank characters before the sign do not help an attacker, nor full-width forms of the signs, which some spreadsheets
 * take for the signs themselves. Numbers are never text and need no guard.
 */
public final class FormulaGuard {
    private static final String SIGNS = "=+-@\t\r\n\u0000\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** The text, made safe. */
    public static String guarded(String text) {
        return isRisky(text) ? "'" + text : text;
    }

    static boolean isRisky(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (SIGNS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        return first > 0 && first < text.length() && SIGNS.indexOf(text.charAt(first)) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }
}
