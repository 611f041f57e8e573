package org.readout.find.position;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.model.Actor;
import org.readout.model.ActorMention;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** Who can want something where no name tells it ("the board", "dockers"), and whose wishes are of public weight. */
final class Bearers {
    private static final Set<String> PLURAL = Set.of("NNS", "NNPS");
    private final Map<String, Set<String>> words = new HashMap<>();

    static Bearers load() {
        Bearers bearers = new Bearers();
        for (Row row : DataFile.table(Bearers.class, "bearers.txt", 2)) {
            bearers.words.put(row.get(0), Set.of(row.get(1).split(" ")));
        }
        return bearers;
    }

    /** Whether a common noun means people or a body of people. */
    boolean wants(Token noun) {
        return noun.pos() == Pos.NOUN && (isBody(noun) || isPerson(noun));
    }

    boolean isBody(Token noun) {
        return of("body").contains(lemma(noun));
    }

    private boolean isPerson(Token noun) {
        String lemma = lemma(noun);
        return of("people").contains(lemma)
                || !of("thing").contains(lemma) && of("ending").stream().anyMatch(e -> ends(lemma, e));
    }

    private static boolean ends(String lemma, String ending) {
        return lemma.length() > ending.length() + 2 && lemma.endsWith(ending);
    }

    /**
     * Whether somebody's wishes are positions whatever matter they are about: bodies, groups of people, people in office.
     * A single private person's are not.
     */
    boolean isPublic(Token head, ActorMention who) {
        Actor actor = who.actor();
        boolean office = actor != null
                && (actor.kind() != Actor.Kind.PERSON
                        || actor.sectors().stream().anyMatch(s -> !s.equals("CVL")));
        return office || PLURAL.contains(head.tag()) || head.pos() == Pos.NOUN && isBody(head);
    }

    private Set<String> of(String kind) {
        return words.getOrDefault(kind, Set.of());
    }

    private static String lemma(Token noun) {
        return noun.lemma().toLowerCase(Locale.ROOT);
    }
}
