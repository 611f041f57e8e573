package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something as one place of the text names it, and who that is.
 *
 * @param text the words: "he", "the Ukrainian leader", "Kyiv"
 * @param spans where they stand
 * @param name the name to show, resolved through pronouns, descriptions and metonyms; null where unresolved
 * @param actor the canonical actor, where there is one
 */
public record ActorMention(
        String text,
        List<Span> spans,
        @Nullable String name,
        @Nullable Actor actor) {
    public ActorMention {
        spans = List.copyOf(spans);
    }

    /** The name to show, or the words themselves. */
    public String label() {
        return name == null ? text : name;
    }

    /** Two mentions with the same key are the same one, as far as is known: the actor's id, else the label. */
    public String key() {
        return actor == null ? label() : actor.id();
    }
}
