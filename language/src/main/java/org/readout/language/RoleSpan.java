package org.readout.language;

import org.readout.model.Span;

/**
 * A run of tokens that the attribution tagger gave one role.
 *
 * @param role source, cue or content
 * @param first the index of its first token
 * @param end one past the index of its last token
 * @param span where it stands
 * @param probability the tagger's own, as the mean over the tokens, 0 to 1
 */
public record RoleSpan(Role role, int first, int end, Span span, double probability) {

    /** The part that words play in an attribution. */
    public enum Role {
        SOURCE,
        CUE,
        CONTENT
    }
}
