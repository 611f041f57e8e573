package org.readout.bench.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.model.ActorMention;
import org.readout.model.Event;
import org.readout.model.EventType;
import org.readout.model.Factuality;
import org.readout.model.Findings;
import org.readout.model.Position;
import org.readout.model.Span;

/**
 * That somebody is for or against somebody or something, as the findings have it.
 *
 * @param sentence the sentence that it stands in
 * @param subject every name that the finding gives for who takes it, in small letters
 * @param favour for, else against
 * @param object every name that the finding gives for what it is about
 */
record Taking(Span sentence, List<String> subject, boolean favour, List<String> object) {
    private static final Set<Position.Stance> FOR =
            Set.of(Position.Stance.SUPPORTS, Position.Stance.ACCEPTS, Position.Stance.OFFERS, Position.Stance.PROPOSES);
    private static final Set<EventType> WARM =
            Set.of(EventType.SUPPORT, EventType.AID, EventType.CONCEDE, EventType.COOPERATE);
    private static final Set<EventType> COLD = Set.of(
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.PROTEST,
            EventType.SANCTION,
            EventType.COERCE,
            EventType.ASSAULT);
    private static final Set<String> SMALL =
            Set.of("the", "a", "an", "of", "on", "in", "to", "for", "and", "s", "'s", "u", "us", "united");

    Taking {
        subject = List.copyOf(subject);
        object = List.copyOf(object);
    }

    /** All that the positions and events of an article come to. A demand of somebody is for the matter. */
    static List<Taking> of(Findings findings, String text) {
        List<Taking> out = new ArrayList<>();
        for (Position p : findings.positions()) {
            if (p.stance() == Position.Stance.CONDITIONS) {
                continue;
            }
            boolean demand = p.stance() == Position.Stance.DEMANDS;
            List<String> object = new ArrayList<>(List.of(p.issue()));
            p.content().forEach(s -> object.add(head(s.of(text))));
            out.add(new Taking(
                    p.evidence().sentence(), names(p.who()), demand || FOR.contains(p.stance()), lower(object)));
        }
        for (Event e : findings.events()) {
            boolean favour = WARM.contains(e.type());
            if (!favour && !COLD.contains(e.type()) || e.factuality() == Factuality.DENIED) {
                continue;
            }
            for (ActorMention source : e.sources()) {
                for (ActorMention target : e.targets()) {
                    out.add(new Taking(e.evidence().sentence(), names(source), favour, names(target)));
                }
            }
        }
        return out;
    }

    /** The first words of a content: what stands before its first preposition or clause. */
    private static String head(String content) {
        return content.split("(?i)\\b(?:of|to|that|in|on|for|from|with|by|who|which)\\b", 2)[0];
    }

    private static List<String> names(ActorMention mention) {
        List<String> out = new ArrayList<>(List.of(mention.text(), mention.label()));
        if (mention.actor() != null) {
            out.add(mention.actor().name());
        }
        return lower(out);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether one of the names means what the gold name means: the head of one is a word of the other. */
    static boolean same(List<String> names, String gold) {
        List<String> wanted = words(gold);
        if (wanted.isEmpty()) {
            return false;
        }
        for (String name : names) {
            List<String> given = words(name);
            if (!given.isEmpty()
                    && (given.contains(wanted.getLast())
                            || wanted.contains(given.getLast()) && (given.size() == 1 || wanted.containsAll(given)))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String name) {
        List<String> out = new ArrayList<>();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                out.add(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return out;
    }
}
