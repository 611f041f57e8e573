package org.readout.language.coreference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.language.Mention;
import org.readout.language.Pos;
import org.readout.language.Token;
import org.readout.language.actors.ActorBook;
import org.readout.language.actors.Gender;
import org.readout.language.actors.Role;
import org.readout.language.actors.Sense;
import org.readout.model.Actor;
import org.readout.model.Name;

/** Descriptions: holders of offices by country and day, then compatible people named before, else on their own. */
final class DescriptionPass {
    private final ActorBook book;
    private final Words words;
    private final Phrases phrases;
    private final @Nullable LocalDate on;
    private final Map<String, Entity> byKey;
    private final Salience salience;
    private final Map<Integer, Entity> byHead;
    private final CalledAgain calledAgain;
    private final TitleOwner owner;

    DescriptionPass(
            ActorBook book,
            Words words,
            Phrases phrases,
            @Nullable LocalDate on,
            Map<String, Entity> byKey,
            Salience salience,
            Map<Integer, Entity> byHead) {
        this.byHead = byHead;
        this.book = book;
        this.words = words;
        this.phrases = phrases;
        this.on = on;
        this.byKey = byKey;
        this.salience = salience;
        this.calledAgain = new CalledAgain(book, words, phrases, salience);
        this.owner = new TitleOwner(book, phrases, byHead);
    }

    /** The entity of the description that a noun heads, with the mention added to it; null when it heads none. */
    @Nullable
    Entity resolve(Token head) {
        int first = phrases.first(head.index());
        int end = phrases.end(head.index());
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        boolean plural = head.tag().equals("NNS") || head.tag().equals("NNPS");
        Entity found = group(first, head, lemma);
        if (found == null) {
            String noun = phrases.text(Math.max(first, head.index() - 1), head.index() + 1)
                    .toLowerCase(Locale.ROOT);
            found = words.is("organ", noun)
                    ? organ(first, end, noun)
                    : words.is("organ", lemma) ? organ(first, end, lemma) : someone(first, end, head, lemma, plural);
        }
        if (found != null) {
            found.at(Mention.Kind.DESCRIPTION, first, end, head.index());
        }
        return found;
    }

    private @Nullable Entity group(int first, Token head, String lemma) {
        String said = phrases.text(first, head.index() + 1).toLowerCase(Locale.ROOT);
        boolean two = said.startsWith("both ") || said.startsWith("the two ") || said.equals("the pair");
        if (!two || !words.is("pair", lemma)) {
            return null;
        }
        boolean people = words.is("pairperson", lemma) || lemma.equals("pair");
        List<Entity> parties = people ? twoPeople(first) : twoSides(first);
        if (parties.size() < 2) {
            return null;
        }
        parties.sort(Comparator.comparingInt((Entity e) -> e.places.getFirst().first()));
        String key = "group " + parties.get(0).name + " " + parties.get(1).name;
        Entity group = byKey.computeIfAbsent(
                key, k -> new Entity(said, Name.Type.OTHER, false, true, Gender.UNKNOWN, null, null));
        if (group.members.isEmpty()) {
            group.members.addAll(parties);
        }
        return group;
    }

    private List<Entity> twoPeople(int first) {
        List<Entity> parties = new ArrayList<>();
        for (Entity e : salience.recent(first)) {
            if (!e.plural && e.members.isEmpty() && e.actor != null && e.person() && e.named) {
                parties.add(e);
            }
            if (parties.size() == 2) {
                break;
            }
        }
        return parties;
    }

    /** The two countries that the text so far speaks of most, lately a little more; else two bodies lately named. */
    private List<Entity> twoSides(int first) {
        Map<String, Double> weight = new TreeMap<>();
        Map<String, Entity> side = new TreeMap<>();
        List<Entity> bodies = new ArrayList<>();
        for (Entity e : salience.recent(first)) {
            Actor actor = e.actor;
            if (actor == null) {
                continue;
            }
            if (isState(e)) {
                bodies.add(e);
            }
            String country = actor.country();
            if (country == null) {
                continue;
            }
            weight.merge(country, salience.weight(e, first), Double::sum);
            if (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.INSTITUTION) {
                side.putIfAbsent(country, e);
            }
        }
        List<Entity> parties = weight.entrySet().stream()
                .filter(w -> side.containsKey(w.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(2)
                .map(w -> side.get(w.getKey()))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        return parties.size() == 2 ? parties : new ArrayList<>(bodies.subList(0, Math.min(2, bodies.size())));
    }

    private static boolean isState(Entity e) {
        return e.actor != null
                && (e.actor.kind() == Actor.Kind.STATE
                        || e.actor.kind() == Actor.Kind.INSTITUTION
                        || e.actor.kind() == Actor.Kind.ARMED_GROUP
                        || e.actor.kind() == Actor.Kind.PARTY
                        || (e.actor.kind() == Actor.Kind.ORGANISATION && e.actor.listed()));
    }

    private Entity organ(int first, int end, String noun) {
        String said = bare(first, end);
        Entity again = said.equalsIgnoreCase(noun) ? calledAgain.body(first, noun) : null;
        if (again != null) {
            return again;
        }
        String country = phrases.country(first, end);
        for (Sense sense : book.senses(said, on)) {
            Actor actor = sense.actor();
            if (actor != null && sense.kind() == Sense.Kind.ORGANISATION) {
                return byKey.computeIfAbsent(
                        actor.id(),
                        k -> new Entity(actor.name(), Name.Type.ORG, false, false, Gender.UNKNOWN, actor, null));
            }
        }
        Actor made = new Actor(id(said), said, Actor.Kind.ORGANISATION, country, List.of(), null, false);
        return byKey.computeIfAbsent(
                "described " + said.toLowerCase(Locale.ROOT),
                k -> new Entity(said, Name.Type.ORG, false, false, Gender.UNKNOWN, made, null));
    }

    /** "The NATO chief": who leads the body that a title names. */
    private @Nullable Entity headOfBody(int first, int end, Token head, Role role) {
        Entity body = owner.body(first, end, head);
        Actor holder = body == null || body.actor == null
                ? null
                : book.holder(body.actor.id(), role.key(), on).orElse(null);
        return holder == null ? null : holder(holder);
    }

    private @Nullable Entity someone(int first, int end, Token head, String lemma, boolean plural) {
        String said = bare(first, end);
        String country = phrases.country(first, end);
        Role role = book.role(said, country).orElse(null);
        if (role == null && !words.is("person", lemma)) {
            return null;
        }
        if (country == null) {
            country = countryOfPerson(first, end);
        }
        Entity apposed = plural || role == null ? null : titled(head);
        if (apposed == null && !plural && role != null) {
            apposed = apposed(head);
        }
        if (apposed != null) {
            return apposed;
        }
        if (lemma.equals("counterpart") && country != null) {
            Entity holder = counterpart(first, head.index(), country);
            if (holder != null) {
                return holder;
            }
        }
        String opening = phrases.token(first).text().toLowerCase(Locale.ROOT);
        boolean deputy = said.contains("deputy ");
        boolean former = said.contains("former ") || said.startsWith("ex-") || deputy;
        boolean definite = opening.equals("the")
                || opening.equals("this")
                || opening.equals("that")
                || phrases.token(first).pos() == Pos.PROPN
                || phrases.token(first).tag().equals("PRP$")
                || isPossessed(first, head.index());
        Gender gender = words.is("female", lemma)
                ? Gender.FEMALE
                : words.is("male", lemma) ? Gender.MALE : role == null ? Gender.UNKNOWN : role.gender();
        if (definite && !plural) {
            Entity leads = role == null || former ? null : headOfBody(first, end, head, role);
            if (leads != null) {
                return leads;
            }
            boolean ofOther =
                    role != null && (owner.body(first, end, head) != null || owner.isNoState(first, head, role));
            if (role != null && country != null && role.holderUnique() && !former && !ofOther) {
                Actor holder = book.holder(country, role.key(), on).orElse(null);
                if (holder != null) {
                    return holder(holder);
                }
            }
            Entity before = deputy || ofOther ? null : compatible(first, head, role, country, gender, lemma, former);
            before = before == null && opening.equals("the") && end == head.index() + 1
                    ? calledAgain.person(first, head, gender)
                    : before;
            if (before != null) {
                return before;
            }
        }
        List<String> sectors =
                role == null || role.sector().isEmpty() || role.sector().equals("*")
                        ? List.of()
                        : List.of(role.sector());
        Actor.Kind kind = plural ? Actor.Kind.PEOPLE : Actor.Kind.PERSON;
        boolean several = plural && phrases.countries(first, end).size() > 1;
        Actor made = new Actor(
                id(said), said, kind, several ? null : country, sectors, role == null ? null : role.title(), false);
        // "A source" is not the source of another paragraph; "Russian officials" are one body of people.
        String key = definite || plural ? "described " + said.toLowerCase(Locale.ROOT) : "described at " + first;
        Entity described =
                byKey.computeIfAbsent(key, k -> new Entity(said, Name.Type.PERSON, false, plural, gender, made, null));
        if (plural && role != null && described.members.isEmpty()) {
            List<String> countries = phrases.countries(first, end);
            for (String each : countries.size() > 1 ? countries : List.<String>of()) {
                book.holder(each, role.key(), on).ifPresent(h -> described.members.add(holder(h)));
            }
        }
        return described;
    }

    /** "Trump administration official": of the country of the person named. */
    private @Nullable String countryOfPerson(int first, int end) {
        for (int i = first; i < end; i++) {
            Entity e = byHead.get(i);
            if (e != null && e.person() && e.named && e.actor != null) {
                return e.actor.country();
            }
        }
        return null;
    }

    /** "Kremlin aide and former ambassador to the US Yuriy Ushakov": the person whose name ends the phrase. */
    private @Nullable Entity titled(Token head) {
        for (int i = head.index() + 1; i < Math.min(phrases.size(), head.index() + 10); i++) {
            Token t = phrases.token(i);
            if (t.isVerb() || t.pos() == Pos.PUNCT || phrases.sentence(i) != phrases.sentence(head.index())) {
                return null;
            }
            Entity e = byHead.get(i);
            if (e != null && e.person() && e.named) {
                Entity.Place name = e.placeAt(i);
                Pos before =
                        name == null ? Pos.ADP : phrases.token(name.first() - 1).pos();
                boolean joined = before == Pos.ADP || before == Pos.CCONJ || before == Pos.DET || before == Pos.PART;
                return joined ? null : e;
            }
        }
        return null;
    }

    /** "his foreign envoy, Steve Witkoff,": the person whose name follows between commas. */
    private @Nullable Entity apposed(Token head) {
        int comma = head.index() + 1;
        while (comma < phrases.size()
                && comma < head.index() + 6
                && phrases.sentence(comma) == phrases.sentence(head.index())
                && !phrases.token(comma).text().equals(",")) {
            if (phrases.token(comma).isVerb()) {
                return null;
            }
            comma++;
        }
        if (comma >= phrases.size() || !phrases.token(comma).text().equals(",")) {
            return null;
        }
        Entity named = null;
        int i = comma + 1;
        for (; i < Math.min(phrases.size(), comma + 5); i++) {
            Entity e = byHead.get(i);
            if (e != null && e.person() && e.named) {
                named = e;
            } else if (phrases.token(i).pos() != Pos.PROPN) {
                break;
            }
        }
        boolean closed = i < phrases.size() && phrases.token(i).pos() == Pos.PUNCT;
        return closed ? named : null;
    }

    /** "his Ukrainian counterpart": who holds the same office there. */
    private @Nullable Entity counterpart(int first, int head, String country) {
        for (int i = first; i < head; i++) {
            Entity owner = byHead.get(i);
            if (owner == null || owner.actor == null || owner.actor.role() == null) {
                continue;
            }
            String home = owner.actor.country();
            boolean leads = home != null
                    && book.holder(home, "leader", on).map(Actor::id).equals(Optional.of(owner.actor.id()));
            Role office = leads
                    ? book.role("leader").orElse(null)
                    : book.role(owner.actor.role(), home).orElse(null);
            Actor holder = office == null
                    ? null
                    : book.holder(country, office.key(), on).orElse(null);
            if (holder != null) {
                return holder(holder);
            }
        }
        return null;
    }

    private Entity holder(Actor holder) {
        return byKey.computeIfAbsent(
                holder.id(),
                k -> new Entity(holder.name(), Name.Type.PERSON, false, false, book.gender(holder.id()), holder, null));
    }

    private @Nullable Entity compatible(
            int first,
            Token head,
            @Nullable Role role,
            @Nullable String country,
            Gender gender,
            String lemma,
            boolean former) {
        for (Entity e : salience.recent(first)) {
            Actor actor = e.actor;
            if (!e.person()
                    || !e.named
                    || actor == null
                    || (e.gender != gender && gender != Gender.UNKNOWN && e.gender != Gender.UNKNOWN)) {
                continue;
            }
            if (country != null && !country.equals(actor.country())) {
                continue;
            }
            if (salience.sameClause(e, head)) {
                continue;
            }
            String office = actor.role() == null ? "" : actor.role().toLowerCase(Locale.ROOT);
            boolean fits = role == null
                    || office.contains(role.title())
                    || office.contains(lemma)
                    || (role.sector().equals("MIL")
                            && actor.listed()
                            && actor.sectors().contains("MIL"))
                    || (lemma.equals("leader")
                            && (office.startsWith("president") || office.startsWith("prime minister")))
                    || (former && country != null);
            boolean bare = role == null && (gender != Gender.UNKNOWN || country != null);
            if (role == null ? bare : fits) {
                return e;
            }
        }
        return null;
    }

    private boolean isPossessed(int first, int head) {
        for (int i = first; i < head; i++) {
            if (phrases.token(i).tag().equals("POS")) {
                return true;
            }
        }
        return false;
    }

    private String bare(int first, int end) {
        return phrases.text(first, end)
                .replaceFirst("^(?i)(the|a|an|another|some|this|that|these|those|his|her|their|its) ", "");
    }

    private static String id(String said) {
        String id = said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return id.isEmpty() ? "someone" : id;
    }
}
