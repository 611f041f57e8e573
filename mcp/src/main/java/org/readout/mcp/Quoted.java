package org.readout.mcp;

/**
 * Words of an article on their way to a language model. Invisible characters (controls, format characters, the tag block,
 * private use) are left out, for they can carry text that no reader sees; what is long is cut.
 */
final class Quoted {
    private static final int MOST = 2_000;

    private Quoted() {}

    static String of(String words) {
        StringBuilder clean = new StringBuilder();
        int[] left = {MOST};
        words.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean blank = point == '\n'
                    || point == '\t'
                    || point == '\r'
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED;
            if (left[0] > 0 && (blank || !hidden)) {
                clean.appendCodePoint(blank ? ' ' : point);
                left[0]--;
            }
        });
        return left[0] > 0 ? clean.toString() : clean + " […]";
    }
}
