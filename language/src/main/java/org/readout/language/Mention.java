package org.readout.language;

import org.readout.model.Span;

/**
 * Words that mean an entity.
 *
 * @param chain the number of the chain that it belongs to
 * @param kind name, description or pronoun
 * @param first the index of its first token
 * @param end one past the index of its last token
 * @param head the index of its head token
 * @param span where it stands
 * @param text the words
 */
public record Mention(int chain, Kind kind, int first, int end, int head, Span span, String text) {

    /** How an entity is mentioned. */
    public enum Kind {
        /** "Volodymyr Zelensky", "Kyiv", "the Kremlin". */
        NAME,
        /** "the Ukrainian leader", "a senior official", "both sides". */
        DESCRIPTION,
        /** "he", "they", "who". */
        PRONOUN
    }
}
