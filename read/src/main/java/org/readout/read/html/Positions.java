package org.readout.read.html;

import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.readout.read.parts.MappedText;

/** Copies text nodes with their white space collapsed, each character with its place in the page's source. */
final class Positions {
    private static final int LONGEST_ENTITY = 34;

    private final String page;

    /** @param page the source that was parsed, empty for text whose places nobody wants */
    Positions(String page) {
        this.page = page;
    }

    void copy(TextNode node, MappedText out) {
        String text = node.getWholeText();
        int at = node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
        int end = at < 0 ? -1 : node.sourceRange().endPos();
        if (at < 0 || end > page.length() || !follow(text, at, end, null)) {
            for (int i = 0; i < text.length(); i++) {
                put(text.charAt(i), -1, -1, out);
            }
        } else {
            follow(text, at, end, out);
        }
    }

    /**
     * Walks text and source side by side, a character reference in the source against what it stands for; false when they
     * do not agree to the end, which leaves the text without places rather than with wrong ones.
     */
    private boolean follow(String text, int start, int end, @Nullable MappedText out) {
        int at = start;
        int i = 0;
        while (i < text.length()) {
            if (at >= end) {
                return false;
            }
            char c = page.charAt(at);
            if (c == '&') {
                int stop = referenceEnd(at, end);
                String reference = page.substring(at, stop);
                String meant = Parser.unescapeEntities(reference, false);
                if (!meant.equals(reference) && text.startsWith(meant, i)) {
                    for (int k = 0; k < meant.length(); k++) {
                        put(meant.charAt(k), at, stop, out);
                    }
                    i += meant.length();
                    at = stop;
                    continue;
                }
            }
            if (c != text.charAt(i)) {
                if (c == '\r' && text.charAt(i) == '\n' || c == 0) {
                    at++;
                    continue;
                }
                return false;
            }
            put(c, at, at + 1, out);
            i++;
            at++;
        }
        return true;
    }

    /** Past a character reference, which may lack its semicolon. */
    private int referenceEnd(int at, int end) {
        int stop = at + 1;
        int most = Math.min(end, at + LONGEST_ENTITY);
        while (stop < most && (Character.isLetterOrDigit(page.charAt(stop)) || page.charAt(stop) == '#')) {
            stop++;
        }
        return stop < most && page.charAt(stop) == ';' ? stop + 1 : stop;
    }

    private static void put(char c, int start, int end, @Nullable MappedText out) {
        if (out == null || c == '\u00AD' || c == '\u200B' || c == '\uFEFF') {
            return;
        }
        if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u2009') {
            out.space(start, end);
        } else {
            out.append(c, start, end);
        }
    }
}
