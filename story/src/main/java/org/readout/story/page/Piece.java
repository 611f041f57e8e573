package org.readout.story.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.readout.model.Span;

/**
 * A run of text that is shown in one way.
 *
 * @param text the words
 * @param role {@code source}, {@code cue}, {@code content}, {@code words} (what a finding rests on), or empty
 */
public record Piece(String text, String role) {

    /** Words with a role. Of several on the same words, the first in a list counts. */
    record Marked(Span span, String role) {}

    /** Cuts a stretch of text wherever a role begins or ends. */
    static List<Piece> cut(String text, Span range, List<Marked> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(range.start(), range.end()));
        for (Marked mark : marks) {
            for (int offset : new int[] {mark.span().start(), mark.span().end()}) {
                if (offset > range.start() && offset < range.end()) {
                    cuts.add(offset);
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int start = range.start();
        for (int end : cuts.tailSet(range.start(), false)) {
            String role = roleAt(start, marks);
            String words = text.substring(start, end);
            if (!pieces.isEmpty() && pieces.getLast().role().equals(role)) {
                words = pieces.removeLast().text() + words;
            }
            pieces.add(new Piece(words, role));
            start = end;
        }
        return pieces;
    }

    private static String roleAt(int offset, List<Marked> marks) {
        for (Marked mark : marks) {
            if (mark.span().contains(offset)) {
                return mark.role();
            }
        }
        return "";
    }
}
