package org.readout.find.gathering;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.Gathering.Kind;
import org.readout.model.Place;
import org.readout.model.Span;

/** A short name for a gathering out of the article's own words: "G20 summit", "talks in Istanbul". */
final class Label {
    private static final Set<String> PARTS = Set.of("compound", "amod", "flat");

    private static final Set<Kind> PAIRED = Set.of(Kind.TALKS, Kind.MEETING, Kind.SUMMIT);

    private Label() {}

    static String of(Document doc, List<Trigger> cluster, @Nullable Place place, List<ActorMention> parties) {
        List<Trigger> nouns = cluster.stream().filter(t -> !t.verb()).toList();
        Map<String, Integer> count = new LinkedHashMap<>();
        nouns.forEach(t -> count.merge(t.noun(), 1, Integer::sum));
        Trigger best = nouns.stream()
                .reduce((a, b) -> weight(b, count) > weight(a, count) ? b : a)
                .orElse(cluster.getFirst());
        StringBuilder name = new StringBuilder(best.verb() ? best.noun() : noun(doc, doc.token(best.token())));
        if (place != null && name.indexOf(place.name()) < 0) {
            name.append(best.noun().equals("visit") ? " to " : " in ").append(place.name());
        }
        List<String> sides = sides(cluster, parties);
        if (sides.size() == 1 && best.names().isEmpty() && place == null && best.kind() == Kind.MEETING) {
            name.append(" with ").append(sides.getFirst());
        }
        if (sides.size() == 2 && best.names().isEmpty() && PAIRED.contains(best.kind())) {
            name.append(best.kind() == Kind.TALKS ? " between " : " of ")
                    .append(sides.get(0))
                    .append(" and ")
                    .append(sides.get(1));
        }
        return name.toString();
    }

    /** A proper name tells most, then the word that the article uses most. */
    private static int weight(Trigger trigger, Map<String, Integer> count) {
        return 100 * trigger.names().size() + count.getOrDefault(trigger.noun(), 0);
    }

    /** The two sides spoken of most, each by its state's name where the article has it. */
    private static List<String> sides(List<Trigger> cluster, List<ActorMention> parties) {
        Map<String, Integer> count = new LinkedHashMap<>();
        cluster.forEach(t -> t.parties().forEach(p -> count.merge(Joiner.key(p), 1, Integer::sum)));
        return count.entrySet().stream()
                .filter(e -> parties.stream().anyMatch(p -> Joiner.key(p).equals(e.getKey()) && known(p)))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .map(e -> parties.stream()
                        .filter(p -> Joiner.key(p).equals(e.getKey()) && known(p))
                        .min(Comparator.comparingInt(Label::rank))
                        .orElseThrow()
                        .label())
                .toList();
    }

    private static boolean known(ActorMention party) {
        return party.actor() != null
                || (party.name() != null && Character.isUpperCase(party.name().charAt(0)));
    }

    private static int rank(ActorMention party) {
        Actor.Kind kind =
                party.actor() == null ? Actor.Kind.PERSON : party.actor().kind();
        return switch (kind) {
            case STATE -> 0;
            case PERSON -> 1;
            default -> 2;
        };
    }

    /** The noun with the names and nouns before it, without determiners. */
    private static String noun(Document doc, Token head) {
        int first = head.index();
        for (Token child : doc.children(head)) {
            if (child.index() < head.index()
                    && PARTS.contains(child.relation())
                    && (child.relation().equals("compound")
                            || child.pos() == Pos.PROPN
                            || Character.isUpperCase(child.text().charAt(0)))) {
                first = Math.min(first, doc.subtree(child).getFirst().index());
            }
        }
        return new Span(doc.token(first).span().start(), head.span().end()).of(doc.text());
    }
}
