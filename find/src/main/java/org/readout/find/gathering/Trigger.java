package org.readout.find.gathering;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.model.ActorMention;
import org.readout.model.Gathering;
import org.readout.model.Place;
import org.readout.model.Span;
import org.readout.model.Time;

/**
 * One place of the text that speaks of a gathering, as read by itself.
 *
 * @param token the index of the noun or verb
 * @param noun the noun to call it by: the trigger's own lemma, "meeting" for the verb "meet"
 * @param state null when its clause does not say
 * @param names proper names and adjectives that tell it from others of its kind: "g20", "nato"
 * @param definite "the talks", "this meeting", "his visit"
 * @param pointed "that event": the one just spoken of
 * @param generic a bare plural: "meetings of this kind"
 * @param earlier marked as one of the past: "previous rounds"
 * @param told whether its clause is in the past tense
 * @param section the number of headings before it
 * @param phrase the words of it
 */
record Trigger(
        int token,
        String noun,
        Gathering.Kind kind,
        Gathering.@Nullable State state,
        @Nullable Time time,
        @Nullable Place place,
        List<ActorMention> hosts,
        List<ActorMention> parties,
        Set<String> names,
        boolean definite,
        boolean pointed,
        boolean generic,
        boolean earlier,
        boolean verb,
        boolean told,
        int section,
        Span phrase,
        String rule) {}
