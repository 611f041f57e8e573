package org.readout.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.model.Block.Kind;
import org.readout.read.parts.Dates;
import org.readout.read.parts.Furniture;

/**
 * Chooses among the blocks of a report's element those that are the report: no headline again, no labels, dates and
 * lists of links, no headings with nothing under them.
 */
final class Selection {
    private static final double LINKED = 0.6;
    private static final int STANDFIRST = 60;
    private static final int STANDFIRST_WORDS = 9;
    private static final int SHORT_WORDS = 4;
    private static final int DATE_LINE = 60;

    private Selection() {}

    static List<Part> of(List<Part> parts, @Nullable String headline) {
        List<Part> kept = new ArrayList<>();
        boolean begun = false;
        String title = headline == null ? "" : letters(headline);
        for (Part part : parts) {
            String text = part.text().toString();
            if (!title.isEmpty() && letters(text).equals(title)) {
                continue;
            }
            if (isLabel(part, text) || (part.linked() > LINKED && isLinkList(part, text))) {
                continue;
            }
            if (part.kind() == Kind.HEADING && !begun) {
                if (text.length() >= STANDFIRST && text.split(" ").length >= STANDFIRST_WORDS) {
                    kept.add(new Part(Kind.DECK, part.text(), part.linked(), false));
                }
                continue;
            }
            begun |= part.kind() == Kind.PARAGRAPH;
            kept.add(part);
        }
        return withoutIdleHeadings(kept);
    }

    private static boolean isLinkList(Part part, String text) {
        int words = text.split(" ").length;
        return part.kind() != Kind.HEADING
                && (part.list() || words < 25)
                && !(part.kind() == Kind.PARAGRAPH && endsSentence(text) && part.linked() < 0.9);
    }

    private static boolean isLabel(Part part, String text) {
        if (part.kind() == Kind.HEADING || part.kind() == Kind.CAPTION) {
            return false;
        }
        int words = text.split(" ").length;
        if (text.length() <= DATE_LINE && Dates.parse(text).isPresent()) {
            return true;
        }
        if (Furniture.kind(text).filter(kind -> kind == Kind.OTHER).isPresent()) {
            return true;
        }
        return part.kind() == Kind.PARAGRAPH && words < SHORT_WORDS && !endsSentence(text) && !part.list();
    }

    private static boolean endsSentence(String text) {
        return ".!?…:\"”’。」".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Without headings that no paragraph follows: what comes after the report announces itself by these. */
    private static List<Part> withoutIdleHeadings(List<Part> parts) {
        List<Part> kept = new ArrayList<>(parts.size());
        boolean followed = false;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Kind kind = parts.get(i).kind();
            if (kind != Kind.HEADING || followed) {
                kept.add(parts.get(i));
            }
            followed = kind == Kind.PARAGRAPH || (kind == Kind.CAPTION && followed);
        }
        return kept.reversed();
    }

    static String letters(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
