package org.readout.model;

/**
 * A stretch of an article's text that a newsroom would call by one name. Blocks follow each other and never overlap;
 * text between blocks (blank lines, markup left over) is nobody's.
 *
 * @param span where it stands, without surrounding white space
 * @param kind what it is
 */
public record Block(Span span, Kind kind) {

    /** What a block is. Only {@link #isRead} kinds are read for findings. */
    public enum Kind {
        HEADLINE,
        /** The summary or standfirst under a headline. */
        DECK,
        BYLINE,
        /** "ISTANBUL, May 15 (Agency) —": place, date and agency before the first sentence. */
        DATELINE,
        /** A heading inside the body. */
        HEADING,
        PARAGRAPH,
        CAPTION,
        /** "X contributed reporting." */
        CONTRIBUTORS,
        /** The line that names the wire agency. */
        AGENCY,
        COPYRIGHT,
        /** A correction, clarification or editor's note. */
        CORRECTION,
        /** Everything else that is not the report: advertisement, "read more", share buttons. */
        OTHER;

        /** Whether findings are looked for in it. */
        public boolean isRead() {
            return this == HEADLINE || this == DECK || this == HEADING || this == PARAGRAPH || this == CORRECTION;
        }
    }
}
