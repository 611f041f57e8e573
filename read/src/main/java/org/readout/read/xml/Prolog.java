package org.readout.read.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.readout.read.source.Unreadable;

/**
 * What stands before the root element, and how a document is made fit for a parser without document types: the
 * DOCTYPE goes, HTML's named characters (which RSS 0.91's DOCTYPE declared, and which feeds use without one) become the
 * characters, ampersands that begin nothing become themselves, and characters that XML forbids go.
 */
final class Prolog {
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private Prolog() {}

    /** Where the prolog ends: at the root element, or at the end of what there is. */
    static int end(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                at = doctypeEnd(text, at);
            } else {
                return at;
            }
        }
        return text.length();
    }

    /** The document without its prolog, tidied. */
    static String cut(String text) throws Unreadable {
        int end = end(text);
        String prolog = text.substring(0, end);
        if (ENTITY.matcher(prolog).find()) {
            throw new Unreadable("declares entities in its document type, which is not allowed");
        }
        return tidied(text, end);
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }

    /** Past a DOCTYPE with its quoted literals and its internal subset. */
    private static int doctypeEnd(String text, int from) {
        boolean subset = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                if (close < 0) {
                    return text.length();
                }
                i = close;
            } else if (subset && text.startsWith("<!--", i)) {
                i = after(text, "-->", i) - 1;
            } else if (c == '[') {
                subset = true;
            } else if (c == ']') {
                subset = false;
            } else if (c == '>' && !subset) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static String tidied(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() - from);
        Matcher reference = REFERENCE.matcher(text);
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && (text.startsWith("<![CDATA[", at) || text.startsWith("<!--", at))) {
                int end = after(text, text.startsWith("<!--", at) ? "-->" : "]]>", at);
                copy(text, at, end, out);
                at = end;
            } else if (c == '&') {
                at = reference(text, at, reference, out);
            } else {
                copy(text, at, at + 1, out);
                at++;
            }
        }
        return out.toString();
    }

    private static int reference(String text, int at, Matcher reference, StringBuilder out) {
        reference.region(at, Math.min(text.length(), at + 40));
        if (!reference.lookingAt()) {
            out.append("&amp;");
            return at + 1;
        }
        String whole = reference.group();
        boolean builtIn = switch (reference.group(1)) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
        if (builtIn) {
            out.append(whole);
            return reference.end();
        }
        String meant = Parser.unescapeEntities(whole, false);
        if (meant.equals(whole)) {
            out.append("&amp;").append(whole, 1, whole.length());
        } else {
            for (int i = 0; i < meant.length(); i++) {
                char c = meant.charAt(i);
                switch (c) {
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '&' -> out.append("&amp;");
                    case '"' -> out.append("&quot;");
                    case '\'' -> out.append("&apos;");
                    default -> copy(meant, i, i + 1, out);
                }
            }
        }
        return reference.end();
    }

    private static void copy(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t' || c == '\r') {
                out.append(c);
            }
        }
    }
}
