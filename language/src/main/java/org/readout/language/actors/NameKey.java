package org.readout.language.actors;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form under which a name is looked up: without case, diacritics, "the", possessive endings, dots and apostrophes,
 * with one space between words. Applying it twice changes nothing.
 */
public final class NameKey {

    /** Longer "names" are not names; the bound keeps hostile input cheap. */
    static final int LONGEST = 200;

    private NameKey() {}

    /** The key of these words; empty when nothing of a name is left. */
    public static String of(String words) {
        String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        StringBuilder plain = new StringBuilder(text.length());
        if (ascii(text, plain)) {
            return strip(plain.toString());
        }
        plain.setLength(0);
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); ) {
            int c = parts.codePointAt(i);
            i += Character.charCount(c);
            append(plain, c);
        }
        return strip(plain.toString().replace(".", ""));
    }

    /** The common case without a detour; false as soon as a letter needs more thought. */
    private static boolean ascii(String text, StringBuilder plain) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ' ') {
                plain.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 32));
            } else if (c == '-' || c == '/' || c == '_' || c == ',' || c == '\t' || c == '\n' || c == '\r') {
                plain.append(' ');
            } else if (c == '`') {
                plain.append('\'');
            } else if (c > 127 || c < ' ') {
                return false;
            } else if (c != '.') {
                plain.append(c);
            }
        }
        return true;
    }

    /** The kebab form of a name, for ids. */
    static String id(String name) {
        return of(name).replace("'", "").replace(' ', '-').replace("&", "and");
    }

    /** Whether words are written as a name: at least one capital letter or a letter of a script without case. */
    static boolean looksLikeName(String words) {
        return words.codePoints()
                .anyMatch(c -> Character.isUpperCase(c)
                        || Character.isTitleCase(c)
                        || (Character.isLetter(c) && !Character.isLowerCase(c)));
    }

    /** Whether a listed form is an abbreviation, to be found only where it is written in capitals. */
    static boolean isAbbreviation(String form) {
        int capitals = 0;
        int signs = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                capitals++;
                signs++;
            } else if (c >= '0' && c <= '9') {
                signs++;
            } else if (c != '.' && c != '-') {
                return false;
            }
        }
        return capitals > 0 && signs >= 2 && signs <= 8;
    }

    /**
     * Whether words as written may stand for an abbreviation: US, U.S., NATO or Nato, but not "us", "Us", "who".
     */
    static boolean mayAbbreviate(String words) {
        String bare = withoutPossessive(words.strip()).replace(".", "").replace("-", "");
        if (bare.startsWith("the ") || bare.startsWith("The ")) {
            bare = bare.substring(4);
        }
        if (bare.isEmpty()) {
            return false;
        }
        boolean capitals = bare.chars().allMatch(c -> !Character.isLowerCase(c));
        return capitals || (bare.length() >= 4 && Character.isUpperCase(bare.charAt(0)));
    }

    private static void append(StringBuilder plain, int c) {
        switch (c) {
            case 'ł', 'Ł' -> plain.append('l');
            case 'ø', 'Ø' -> plain.append('o');
            case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
            case 'ı' -> plain.append('i');
            case 'ß' -> plain.append("ss");
            case 'æ', 'Æ' -> plain.append("ae");
            case 'œ', 'Œ' -> plain.append("oe");
            case 'þ', 'Þ' -> plain.append("th");
            case 'ə', 'Ə' -> plain.append('a');
            case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '`', '´', 'ʹ' -> plain.append('\'');
            case '-', '‐', '‑', '–', '—', '/', '_', ',' -> plain.append(' ');
            default -> {
                int type = Character.getType(c);
                if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                    return;
                }
                if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                    plain.append(' ');
                } else {
                    plain.append(new String(Character.toChars(c)).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static String strip(String plain) {
        StringBuilder key = new StringBuilder(plain.length());
        String before = plain.strip();
        for (String after = withoutPossessive(before); !after.equals(before); after = withoutPossessive(before)) {
            before = after;
        }
        boolean gap = false;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == ' ') {
                gap = !key.isEmpty();
            } else if (c != '\'' && c != '"' && c != '“' && c != '”') {
                if (gap) {
                    key.append(' ');
                    gap = false;
                }
                key.append(c);
            }
        }
        String made = key.toString();
        while (made.startsWith("the ")) {
            made = made.substring(4);
        }
        return made;
    }

    private static String withoutPossessive(String words) {
        if (words.endsWith("'s") || words.endsWith("’s") || words.endsWith("'S") || words.endsWith("’S")) {
            return words.substring(0, words.length() - 2).strip();
        }
        if (words.endsWith("'") || words.endsWith("’")) {
            return words.substring(0, words.length() - 1).strip();
        }
        return words;
    }
}
