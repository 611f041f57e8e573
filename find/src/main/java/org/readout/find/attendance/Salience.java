package org.readout.find.attendance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.readout.find.clause.Clauses;
import org.readout.find.clause.Outlook.Tense;
import org.readout.find.gathering.Gatherings;
import org.readout.language.Document;
import org.readout.language.Token;
import org.readout.model.Gathering;
import org.readout.model.Gathering.Kind;
import org.readout.model.Gathering.State;
import org.readout.model.Place;

/** Which gathering an argument means: its own noun, a pronoun, a place, or nothing said at all. */
final class Salience {
    private static final Set<String> PARTS = Set.of(
            "round",
            "session",
            "series",
            "rest",
            "start",
            "opening",
            "part",
            "sideline",
            "margin",
            "some",
            "all",
            "first",
            "leg",
            "phase",
            "day",
            "end",
            "edge",
            "many",
            "most",
            "several",
            "both",
            "one",
            "stage",
            "track",
            "set",
            "list",
            "seat",
            "half",
            "beginning",
            "eve",
            "night",
            "outset",
            "close",
            "head",
            "fringe",
            "rounds");
    /** So many mentions make a gathering what an article is about. */
    private static final int MAIN = 3;

    private static final Set<String> PRONOUNS =
            Set.of("it", "this", "that", "them", "these", "those", "there", "which");
    private final Document doc;
    private final Clauses clauses;
    private final Gatherings gatherings;
    private final TreeMap<Integer, String> byToken;

    Salience(Document doc, Clauses clauses, Gatherings gatherings) {
        this.doc = doc;
        this.clauses = clauses;
        this.gatherings = gatherings;
        this.byToken = new TreeMap<>(gatherings.byToken());
    }

    /** The gathering that an argument names: itself, the noun below "rounds of", an apposition, or a pronoun's. */
    Optional<String> named(Token argument, Tense tense) {
        Token at = argument;
        for (int i = 0; i < 5; i++) {
            String id = byToken.get(at.index());
            if (id != null) {
                return Optional.of(id);
            }
            Optional<Token> next = below(at);
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
        }
        String word = argument.text().toLowerCase(java.util.Locale.ROOT);
        return PRONOUNS.contains(word) && !argument.is("det") ? understood(argument, tense) : Optional.empty();
    }

    private Optional<Token> below(Token token) {
        if (PARTS.contains(token.lemma().toLowerCase(java.util.Locale.ROOT))) {
            for (Clauses.Oblique oblique : clauses.obliques(token)) {
                if (oblique.preposition().equals("of") || oblique.preposition().equals("for")) {
                    return Optional.of(oblique.head());
                }
            }
        }
        return doc.children(token).stream()
                .filter(c -> (c.is("appos") || c.is("conj") || c.is("flat")) && byToken.containsKey(c.index()))
                .findFirst();
    }

    /** Whether a gathering has a place, in the country that an adjective names where there is one. */
    boolean lies(String id, Optional<String> adjective) {
        Place place = gatherings.of(id).map(Gathering::place).orElse(null);
        return place != null
                && (adjective.isEmpty()
                        || place.country() != null
                                && adjective
                                        .get()
                                        .regionMatches(
                                                true,
                                                0,
                                                place.country(),
                                                0,
                                                place.country().length()));
    }

    /** The gathering that goes without saying at a token: in its sentence, before it; then after it; then before. */
    Optional<String> understood(Token at, Tense tense) {
        int first = doc.sentence(at).first();
        int end = doc.sentence(at).end();
        Optional<String> before = lastBefore(first, at.index(), tense);
        if (before.isPresent()) {
            return before;
        }
        for (String id : byToken.subMap(at.index() + 1, end).values()) {
            if (fits(id, tense)) {
                return Optional.of(id);
            }
        }
        return lastBefore(0, first, tense).map(id -> rather(id, first, tense));
    }

    /** What the article is about, rather than something that it speaks of in passing. */
    private String rather(String nearest, int to, Tense tense) {
        if (times(nearest, to) > 1) {
            return nearest;
        }
        String most = nearest;
        for (String id : byToken.headMap(to).values()) {
            most = fits(id, tense) && times(id, to) > times(most, to) ? id : most;
        }
        return times(most, to) >= MAIN ? most : nearest;
    }

    private long times(String id, int to) {
        return byToken.headMap(to).values().stream().filter(id::equals).count();
    }

    /** Whether a token itself speaks of a gathering. */
    boolean speaks(Token token) {
        return byToken.containsKey(token.index());
    }

    /** The first gathering that the rest of the sentence speaks of, visits too: what an invitation is to. */
    Optional<String> after(Token at) {
        return byToken.subMap(at.index() + 1, doc.sentence(at).end()).values().stream()
                .findFirst();
    }

    private Optional<String> lastBefore(int from, int to, Tense tense) {
        for (Map.Entry<Integer, String> entry :
                byToken.subMap(from, true, to, false).descendingMap().entrySet()) {
            if (fits(entry.getValue(), tense)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private boolean fits(String id, Tense tense) {
        Gathering gathering = gatherings.of(id).orElseThrow();
        if (gathering.kind() == Kind.VISIT || gathering.kind() == Kind.CALL) {
            return false;
        }
        boolean ahead = tense == Tense.FUTURE || tense == Tense.PRESENT || tense == Tense.NONE;
        return !ahead || gathering.state() != State.HELD || tense == Tense.NONE;
    }

    /** The last gathering before a token that has a place and is not over. */
    Optional<String> lying(Token at, Optional<String> adjective) {
        return byToken.headMap(at.index(), false).descendingMap().values().stream()
                .filter(id -> fits(id, Tense.FUTURE) && lies(id, adjective))
                .findFirst();
    }

    /** The gathering at a place: the nearest before, else the first after, that is not over. */
    Optional<String> at(Token place, Token from) {
        Optional<Place> there = placeOf(place);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        String best = null;
        int distance = Integer.MAX_VALUE;
        for (Map.Entry<Integer, String> entry : byToken.entrySet()) {
            Gathering gathering = gatherings.of(entry.getValue()).orElseThrow();
            int away = Math.abs(entry.getKey() - from.index());
            if (gathering.place() != null
                    && gathering.state() != State.HELD
                    && gathering.kind() != Kind.VISIT
                    && same(gathering.place(), there.get())
                    && away < distance) {
                best = entry.getValue();
                distance = away;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Place> placeOf(Token token) {
        return doc.mentionHeadedBy(token)
                .map(m -> new Place(
                        m.text(), m.span(), doc.chain(m).name(), doc.chain(m).place()));
    }

    private static boolean same(Place a, Place b) {
        return a.name().equalsIgnoreCase(b.name())
                || a.text().equalsIgnoreCase(b.text())
                || (a.country() != null && a.country().equals(b.country()));
    }
}
