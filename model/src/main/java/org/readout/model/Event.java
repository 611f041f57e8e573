package org.readout.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom (PLOVER).
 *
 * @param mode PLOVER mode, lower case ({@code ceasefire}, {@code airstrike}, {@code meet}), where one applies
 * @param contexts PLOVER contexts, lower case ({@code diplomatic}, {@code military})
 * @param cameo the CAMEO code, where the mapping is plain
 * @param sources who did it
 * @param targets to whom
 * @param trigger the words that name the act
 * @param reportedIn the id of the statement that says so; null in the reporter's own voice
 * @param gathering the id of the gathering that the event is or concerns
 */
public record Event(
        String id,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        List<ActorMention> sources,
        List<ActorMention> targets,
        List<Span> trigger,
        Factuality factuality,
        @Nullable Time time,
        @Nullable Place place,
        @Nullable String reportedIn,
        @Nullable String gathering,
        Evidence evidence,
        List<Why> why)
        implements Finding {
    public Event {
        contexts = List.copyOf(contexts);
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        trigger = List.copyOf(trigger);
        why = List.copyOf(why);
    }
}
