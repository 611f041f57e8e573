package org.readout.export.event;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.readout.model.ActorMention;
import org.readout.model.Span;
import org.readout.story.Brief.Who;

/** Who an actor of a story's line is among an article's mentions. */
final class Side {
    private Side() {}

    static Set<String> keys(Collection<Who> whos) {
        return whos.stream().map(Who::key).collect(Collectors.toSet());
    }

    static Set<String> keysOf(Collection<ActorMention> mentions) {
        return mentions.stream().map(Side::key).collect(Collectors.toSet());
    }

    /** The key that a story's lines give an actor: its id, else its words in lower case without an article. */
    static String key(ActorMention mention) {
        if (mention.actor() != null) {
            return mention.actor().id();
        }
        String label = mention.label().toLowerCase(Locale.ROOT).strip();
        for (String article : List.of("the ", "a ", "an ")) {
            if (label.startsWith(article)) {
                return label.substring(article.length());
            }
        }
        return label;
    }

    /** Where an article first names an actor of the event; null where it does not. */
    static @Nullable Span span(Collection<ActorMention> mentions, @Nullable Who who) {
        return who == null
                ? null
                : mentions.stream()
                        .filter(m -> key(m).equals(who.key()) && !m.spans().isEmpty())
                        .map(m -> m.spans().getFirst())
                        .findFirst()
                        .orElse(null);
    }
}
