package org.readout.find.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Position.Stance;

/**
 * A position as a rule reads it, before it is written up.
 *
 * @param cue the word that it hangs on
 * @param head the head of what is wanted or refused
 * @param content its words
 * @param rule the rule or entry
 */
record Taken(
        ActorMention who,
        Stance stance,
        Token cue,
        Token head,
        List<Token> content,
        @Nullable ActorMention toward,
        boolean soft,
        String rule) {}
