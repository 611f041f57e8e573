package org.readout.language.coreference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Gender;
import org.readout.language.actors.PlaceEntry;
import org.readout.language.actors.Sense;
import org.readout.language.names.NameSpan;
import org.readout.model.Actor;
import org.readout.model.Name;

/** Joins names: full names with surnames, by-names through the actor book, capitals with the governments they mean. */
final class NamePass {
    private final ActorBook book;
    private final Words words;
    private final Phrases phrases;
    private final @Nullable LocalDate on;
    private final Map<String, Entity> byKey = new LinkedHashMap<>();
    private final Map<String, List<Entity>> bySurname = new LinkedHashMap<>();

    NamePass(ActorBook book, Words words, Phrases phrases, @Nullable LocalDate on) {
        this.book = book;
        this.words = words;
        this.phrases = phrases;
        this.on = on;
    }

    /** Entities by key: the actor's id, or a place, or the name's own words. */
    Map<String, Entity> run(List<NameSpan> names) {
        List<NameSpan> longest = new ArrayList<>(names);
        longest.sort(
                Comparator.comparingInt((NameSpan n) -> n.first() - n.end()).thenComparingInt(NameSpan::first));
        for (NameSpan name : longest) {
            Entity entity = entity(name);
            if (entity != null) {
                entity.at(Mention.Kind.NAME, name.first(), name.end(), phrases.head(name.first(), name.end()));
            }
        }
        return byKey;
    }

    private @Nullable Entity entity(NameSpan span) {
        String text = phrases.text(span.first(), span.end());
        List<Sense> senses = book.senses(text, on);
        return switch (span.type()) {
            case PERSON ->
                // "H.E." is nobody called He.
                isHonorific(text) || INITIALS.matcher(text).matches()
                        ? null
                        : isCapital(text, senses)
                                ? thing(text, new NameSpan(span.first(), span.end(), Name.Type.PLACE), senses)
                                : person(text, span, sense(senses, Sense.Kind.PERSON));
            case NORP -> people(senses, span);
            case PLACE, ORG, OTHER -> thing(text, span, senses);
        };
    }

    /** "Kigali rejected it": a capital that is taken for a person, where nobody bears that name. */
    private boolean isCapital(String text, List<Sense> senses) {
        return !senses.isEmpty()
                && !bySurname.containsKey(text)
                && senses.stream().allMatch(s -> s.kind() == Sense.Kind.CAPITAL || s.kind() == Sense.Kind.STATE)
                && senses.getFirst().kind() == Sense.Kind.CAPITAL;
    }

    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.){2,3}");

    private Entity person(String said, NameSpan span, @Nullable Sense sense) {
        String text = said;
        String honorific = span.first() > 0 ? phrases.token(span.first() - 1).text() : "";
        int space = said.indexOf(' ');
        if (space > 0 && isHonorific(said.substring(0, space))) {
            honorific = said.substring(0, space);
            text = said.substring(space + 1);
        }
        String surname = text.substring(text.lastIndexOf(' ') + 1);
        boolean alone = surname.equals(text);
        Entity known = alone ? bearer(surname, genderOf(honorific)) : byKey.get("name " + text);
        if (known != null) {
            return known;
        }
        Actor actor = sense == null ? null : sense.actor();
        if (actor == null) {
            actor = phrases.adHoc(text, span.first(), span.end());
        }
        String id = actor.id();
        String shown = actor.name();
        Gender gender = sense == null ? Gender.UNKNOWN : book.gender(id);
        gender = gender == Gender.UNKNOWN ? genderOf(honorific) : gender;
        Gender told = gender == Gender.UNKNOWN ? book.genderOfName(text) : gender;
        Actor whom = actor;
        Entity entity =
                byKey.computeIfAbsent(id, k -> new Entity(shown, Name.Type.PERSON, true, false, told, whom, null));
        byKey.putIfAbsent("name " + text, entity);
        List<Entity> bearers = bySurname.computeIfAbsent(surname, k -> new ArrayList<>());
        if (!bearers.contains(entity)) {
            bearers.add(entity);
        }
        return entity;
    }

    /** Who a bare surname means: of several bearers the one whose gender the honorific tells. */
    private @Nullable Entity bearer(String surname, Gender gender) {
        List<Entity> bearers = bySurname.getOrDefault(surname, List.of());
        return bearers.stream()
                .filter(e -> gender != Gender.UNKNOWN && e.gender == gender)
                .findFirst()
                .or(() -> bearers.stream()
                        .filter(e -> gender == Gender.UNKNOWN || e.gender == Gender.UNKNOWN)
                        .findFirst())
                .orElse(null);
    }

    private boolean isHonorific(String word) {
        return genderOf(word) != Gender.UNKNOWN;
    }

    private Gender genderOf(String honorific) {
        String word = honorific.toLowerCase(Locale.ROOT).replace(".", "");
        return words.is("mr", word) ? Gender.MALE : words.is("mrs", word) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    private @Nullable Entity people(List<Sense> senses, NameSpan span) {
        Token head = phrases.token(phrases.head(span.first(), span.end()));
        if (head.pos() == Pos.ADJ || head.is("amod") || head.is("compound") || phrases.isOneOfPeople(head)) {
            return null;
        }
        if (senses.isEmpty()) {
            return head.text().endsWith("s") ? region(head.text()) : null;
        }
        Actor actor = senses.getFirst().actor();
        String country = actor == null ? null : actor.country();
        Actor people = country == null ? actor : book.people(country).orElse(actor);
        return people == null
                ? null
                : byKey.computeIfAbsent(
                        people.id(),
                        k -> new Entity(people.name(), Name.Type.NORP, true, true, Gender.UNKNOWN, people, null));
    }

    /** "the Europeans": a people of several countries, which no book lists. */
    private Entity region(String people) {
        Actor actor = new Actor(
                people.toLowerCase(java.util.Locale.ROOT),
                people,
                Actor.Kind.PEOPLE,
                null,
                java.util.List.of(),
                null,
                false);
        return byKey.computeIfAbsent(
                actor.id(), k -> new Entity(people, Name.Type.NORP, true, true, Gender.UNKNOWN, actor, null));
    }

    private Entity thing(String text, NameSpan span, List<Sense> senses) {
        Sense best = senses.isEmpty() ? null : senses.getFirst();
        if (best != null && best.kind() == Sense.Kind.PERSON && span.type() == Name.Type.PLACE) {
            Entity known = bearer(text, Gender.UNKNOWN);
            if (known != null) {
                return known;
            }
            best = null;
        }
        boolean either = best != null && (best.kind() == Sense.Kind.STATE || best.kind() == Sense.Kind.CAPITAL);
        Actor actor = best == null ? null : best.actor();
        if (actor != null && (!either || acts(span))) {
            Actor whom = actor;
            Name.Type type = actor.kind() == Actor.Kind.PERSON
                    ? Name.Type.PERSON
                    : actor.kind() == Actor.Kind.STATE ? Name.Type.PLACE : Name.Type.ORG;
            return byKey.computeIfAbsent(
                    actor.id(),
                    k -> new Entity(whom.name(), type, true, false, book.gender(whom.id()), whom, countryOf(whom)));
        }
        if (span.type() == Name.Type.ORG && !either) {
            Actor made = new Actor(
                    text.toLowerCase(Locale.ROOT).replace(' ', '-'),
                    text,
                    Actor.Kind.ORGANISATION,
                    null,
                    List.of(),
                    null,
                    false);
            return byKey.computeIfAbsent(
                    "org " + text, k -> new Entity(text, Name.Type.ORG, true, false, Gender.UNKNOWN, made, null));
        }
        PlaceEntry place = best == null ? null : best.place();
        String where = place == null || place.countries().isEmpty()
                ? null
                : place.countries().getFirst();
        Name.Type type = span.type() == Name.Type.OTHER && place == null ? Name.Type.OTHER : Name.Type.PLACE;
        return byKey.computeIfAbsent(
                "place " + text, k -> new Entity(text, type, true, false, Gender.UNKNOWN, null, where));
    }

    private static @Nullable String countryOf(Actor actor) {
        return actor.kind() == Actor.Kind.STATE ? actor.country() : null;
    }

    /** Whether a country or capital here means its state: subject, possessor or party, not where something is. */
    private boolean acts(NameSpan span) {
        Token head = phrases.token(phrases.head(span.first(), span.end()));
        for (int hops = 0; hops < 4 && head.is("conj") && head.head() >= 0; hops++) {
            head = phrases.token(head.head());
        }
        if (head.head() < 0) {
            return false;
        }
        Token over = phrases.token(head.head());
        String preposition = phrases.preposition(head);
        if (words.is("local", preposition)) {
            return false;
        }
        if (head.is("nsubj")) {
            return over.pos() == Pos.VERB || over.pos() == Pos.ADJ;
        }
        if (head.is("nmod:poss") || preposition.equals("between") || preposition.equals("against")) {
            return true;
        }
        if (preposition.equals("to") || preposition.equals("from")) {
            return words.is("speech", over.lemma()) || words.is("party", over.lemma());
        }
        return head.is("obj")
                || head.is("iobj")
                || preposition.equals("by")
                || preposition.equals("with")
                || preposition.equals("on")
                || (preposition.equals("of") && words.is("party", over.lemma()));
    }

    private static @Nullable Sense sense(List<Sense> senses, Sense.Kind kind) {
        for (Sense sense : senses) {
            if (sense.kind() == kind) {
                return sense;
            }
        }
        return null;
    }
}
