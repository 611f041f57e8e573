package org.readout.find.gathering;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.language.Document;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.ActorMention;
import org.readout.model.Place;
import org.readout.model.Span;

/** A short name for a gathering out of the article's own words: "G20 summit", "talks in Istanbul". */
final class Label {
    private static final Set<String> PARTS = Set.of("compound", "amod", "flat");

    private Label() {}

    static String of(Document doc, List<Trigger> cluster, @Nullable Place place, List<ActorMention> parties) {
        Trigger best = cluster.stream()
                .filter(t -> !t.verb())
                .max(Comparator.comparingInt(t -> t.names().size()))
                .orElse(cluster.getFirst());
        String name = best.verb() ? best.noun() : noun(doc, doc.token(best.token()));
        if (place != null && !name.contains(place.name())) {
            return name + (best.noun().equals("visit") ? " to " : " in ") + place.name();
        }
        if (parties.size() >= 2 && !name.contains(parties.getFirst().label())) {
            return name + " of " + parties.get(0).label() + " and "
                    + parties.get(1).label();
        }
        return name;
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
