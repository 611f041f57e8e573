package org.readout.language.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.model.Actor;
import org.readout.model.data.DataFile;

/**
 * Answers who is who: what a name may mean, who held which office on a day, which country a word belongs to.
 *
 * <p>Words are given as written: case tells names from common words (US and "us", Turkey and "turkey"), so words without
 * any capital mean nobody. Diacritics, possessive endings, a leading "the", hyphens and dots make no difference. A null day
 * stands for the latest that the book knows. Immutable and safe to share.
 */
public final class ActorBook {

    private final Map<String, CountryEntry> countries = new HashMap<>();
    private final Map<String, OrganisationEntry> organisations = new HashMap<>();
    private final Map<String, MediaEntry> media = new HashMap<>();
    private final Map<String, PersonEntry> people = new HashMap<>();
    private final NameIndex index = new NameIndex();
    private final Roles roles;
    private final Institutions institutions;
    private final Holders holders;
    private final Dated dated;
    private final GivenNames givenNames;

    private ActorBook() {
        roles = new Roles(DataFile.barred(ActorBook.class, "roles.txt"));
        institutions = new Institutions(DataFile.barred(ActorBook.class, "institutions.txt"));
        for (CountryEntry country : BookReader.countries(DataFile.barred(ActorBook.class, "countries.txt"), roles)) {
            once(countries.put(country.id(), country), country.code());
            addCountry(country);
        }
        for (OrganisationEntry organisation :
                BookReader.organisations(DataFile.barred(ActorBook.class, "organisations.txt"))) {
            once(organisations.put(organisation.id(), organisation), organisation.id());
            organisation.names().forEach(n -> index.add(n, organisation, Sense.Kind.ORGANISATION, false));
        }
        for (MediaEntry outlet : BookReader.media(DataFile.barred(ActorBook.class, "media.txt"))) {
            once(media.put(outlet.id(), outlet), outlet.id());
            outlet.names().forEach(n -> index.add(n, outlet, Sense.Kind.MEDIA, false));
        }
        for (PlaceEntry place : BookReader.places(DataFile.barred(ActorBook.class, "places.txt"))) {
            place.names().forEach(n -> index.add(n, place, Sense.Kind.PLACE, false));
        }
        for (SeatEntry seat : BookReader.seats(DataFile.barred(ActorBook.class, "seats.txt"))) {
            index.add(seat.name(), seat, Sense.Kind.SEAT, false);
        }
        List<PersonEntry> persons = new PersonReader(roles).read(DataFile.barred(ActorBook.class, "people.txt"));
        for (PersonEntry person : persons) {
            once(people.put(person.id(), person), person.id());
            person.names().forEach(n -> index.add(n, person, Sense.Kind.PERSON, false));
            person.surnames().forEach(n -> index.add(n, person, Sense.Kind.PERSON, true));
        }
        holders = new Holders(persons);
        dated = new Dated(countries, organisations, roles);
        givenNames = new GivenNames(DataFile.barred(ActorBook.class, "given-names.txt"), persons);
    }

    /**
     * Reads the book; keep what it returns, for each call reads anew.
     *
     * @throws IllegalArgumentException when a data file is written wrongly, naming file and line
     */
    public static ActorBook load() {
        return new ActorBook();
    }

    /** Everything that a name may mean at the latest known day, the likeliest first. */
    public List<Sense> senses(String words) {
        return senses(words, null);
    }

    /** Everything that a name may mean on a day, the likeliest first. */
    public List<Sense> senses(String words, @Nullable LocalDate on) {
        List<Sense> senses = new ArrayList<>();
        for (NameIndex.Form form : index.find(words)) {
            senses.add(sense(form, on));
        }
        if (senses.isEmpty()) {
            addOrgans(words, senses);
        }
        if (senses.isEmpty()) {
            String simpler = SimplerName.of(words);
            if (!simpler.equals(words)) {
                index.find(simpler).stream()
                        .filter(f -> f.kind() == Sense.Kind.PERSON)
                        .forEach(f -> senses.add(sense(f, on)));
            }
        }
        senses.sort(Comparator.comparingInt(Sense::weight).reversed());
        return List.copyOf(senses);
    }

    /** The actor with an id ({@code volodymyr-zelensky, rus, rus-gov, un}) as of a day: role and sectors as held then. */
    public Optional<Actor> actor(String id, @Nullable LocalDate on) {
        PersonEntry person = people.get(id);
        if (person != null) {
            return Optional.of(dated.actor(person, on));
        }
        CountryEntry country = countries.get(id);
        if (country != null) {
            return Optional.of(state(country));
        }
        OrganisationEntry organisation = organisations.get(id);
        if (organisation != null) {
            return Optional.of(organisation(organisation));
        }
        MediaEntry outlet = media.get(id);
        if (outlet != null) {
            return Optional.of(outlet(outlet));
        }
        int dash = id.indexOf('-');
        CountryEntry of = dash == 3 ? countries.get(id.substring(0, 3)) : null;
        if (of == null) {
            return Optional.empty();
        }
        if (id.substring(4).equals("people")) {
            return Optional.of(people(of));
        }
        Institutions.Organ organ = institutions.suffix(id.substring(4));
        return organ == null ? Optional.empty() : Optional.of(Institutions.actor(of, organ));
    }

    /**
     * Who held an office on a day.
     *
     * @param entity alpha-3 code of a country, or id of an organisation
     * @param office its key ({@code prime-minister}) or words for it ("secretary of state", "leader"); of a country,
     *     "leader" is whoever leads it by its system, and nobody where that is not plain
     * @return empty when nobody is listed, or when the listed terms are too vague to tell
     */
    public Optional<Actor> holder(String entity, String office, @Nullable LocalDate on) {
        String id = entity.toLowerCase(Locale.ROOT);
        CountryEntry country = countries.get(id);
        Role role = roles.exact(office, country == null ? null : country.code()).orElse(null);
        if (role == null) {
            return Optional.empty();
        }
        String key = role.key();
        if (country != null && key.equals("leader") && !country.leader().isEmpty()) {
            key = country.leader();
        }
        PersonEntry holder = holders.holder(id, key, on);
        return holder == null ? Optional.empty() : Optional.of(dated.actor(holder, on));
    }

    /** Alpha-3 code of the country that a name, adjective, demonym, abbreviation or capital belongs to. */
    public Optional<String> country(String words) {
        return countryEntry(words).map(CountryEntry::code);
    }

    /** The country's entry: names, adjectives, capitals. */
    public Optional<CountryEntry> countryEntry(String words) {
        return countryOf(index.find(words));
    }

    /** The entry of a code. */
    public Optional<CountryEntry> countryByCode(String code) {
        return Optional.ofNullable(countries.get(code.toLowerCase(Locale.ROOT)));
    }

    /** The state as an actor. */
    public Optional<Actor> state(String code) {
        return countryByCode(code).map(ActorBook::state);
    }

    /** The government of a state: {@code rus-gov}, RUS GOV. */
    public Optional<Actor> government(String code) {
        return actor(code.toLowerCase(Locale.ROOT) + "-gov", null);
    }

    /** The people of a state: {@code ukr-people}. */
    public Optional<Actor> people(String code) {
        return countryByCode(code).map(ActorBook::people);
    }

    /**
     * The role that a noun phrase means by its head, as the country that it begins with uses the word, if it names one:
     * "US Secretary of State" is a foreign minister.
     */
    public Optional<Role> role(String headNounPhrase) {
        int tries = 0;
        for (int space = headNounPhrase.indexOf(' '); space > 0 && tries < 4; tries++) {
            Optional<String> country = country(headNounPhrase.substring(0, space));
            if (country.isPresent()) {
                return roles.head(headNounPhrase, country.get());
            }
            space = headNounPhrase.indexOf(' ', space + 1);
        }
        return roles.head(headNounPhrase, null);
    }

    /** The role that a noun phrase means by its head, as one country uses the word ("chancellor", "premier"). */
    public Optional<Role> role(String headNounPhrase, @Nullable String country) {
        return roles.head(headNounPhrase, country);
    }

    /** A place by name; capitals and countries too. */
    public Optional<PlaceEntry> place(String words) {
        PlaceEntry best = null;
        for (NameIndex.Form form : index.find(words)) {
            if (form.entry() instanceof PlaceEntry place) {
                return Optional.of(place);
            }
            if (best == null && form.entry() instanceof CountryEntry country) {
                best = placeOf(country, form.kind());
            }
        }
        return Optional.ofNullable(best);
    }

    /** A news agency or outlet by name. */
    public Optional<MediaEntry> media(String words) {
        return index.find(words).stream()
                .map(NameIndex.Form::entry)
                .filter(MediaEntry.class::isInstance)
                .map(MediaEntry.class::cast)
                .findFirst();
    }

    /** The person with an id. */
    public Optional<PersonEntry> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Gender of a person of the book, by id. */
    public Gender gender(String id) {
        PersonEntry person = people.get(id);
        return person == null ? Gender.UNKNOWN : person.gender();
    }

    /** Gender that a given name ("Volodymyr", "Kaja") tells, where it tells one. */
    public Gender genderOfName(String fullName) {
        return givenNames.gender(fullName);
    }

    private void addCountry(CountryEntry country) {
        country.names().forEach(n -> index.add(n, country, Sense.Kind.STATE, false));
        country.adjectives().forEach(n -> index.add(n, country, Sense.Kind.NATIONALITY, false));
        country.one().forEach(n -> index.add(n, country, Sense.Kind.NATIONALITY, false));
        country.many().forEach(n -> index.add(n, country, Sense.Kind.PEOPLE, false));
        country.capitals().forEach(n -> index.add(n, country, Sense.Kind.CAPITAL, false));
    }

    private void addOrgans(String words, List<Sense> senses) {
        if (!NameKey.looksLikeName(words)) {
            return;
        }
        for (Institutions.Cut cut :
                institutions.cuts(NameKey.of(words.replace("'s ", " ").replace("’s ", " ")))) {
            // "US Army" has its own case; the country's part of the key no longer does.
            countryOf(index.find(cut.country(), cut.country().length() <= 3 ? "US" : "Name"))
                    .ifPresent(c -> senses.add(new Sense(
                            Sense.Kind.ORGANISATION,
                            Institutions.actor(c, cut.organ()),
                            null,
                            false,
                            500,
                            "institutions.txt " + cut.organ().suffix())));
        }
    }

    private static Optional<CountryEntry> countryOf(List<NameIndex.Form> forms) {
        CountryEntry best = null;
        for (NameIndex.Form form : forms) {
            if (form.entry() instanceof CountryEntry country
                    && (best == null
                            || (best.kind().equals("historic")
                                    && !country.kind().equals("historic")))) {
                best = country;
            }
        }
        return Optional.ofNullable(best);
    }

    private Sense sense(NameIndex.Form form, @Nullable LocalDate on) {
        Sense.Kind kind = form.kind();
        return switch (form.entry()) {
            case PersonEntry p ->
                new Sense(
                        kind,
                        dated.actor(p, on),
                        null,
                        form.surnameOnly(),
                        dated.weight(p, on) + (form.surnameOnly() ? 0 : 400),
                        "people.txt " + p.name());
            case CountryEntry c -> {
                Actor actor = switch (kind) {
                    case PEOPLE -> people(c);
                    case CAPITAL -> government(c.code()).orElseGet(() -> state(c));
                    default -> state(c);
                };
                int weight = (kind == Sense.Kind.CAPITAL ? 600 : 700)
                        + 10 * c.weight()
                        - (c.kind().equals("historic") ? 300 : 0);
                PlaceEntry place = kind == Sense.Kind.STATE || kind == Sense.Kind.CAPITAL ? placeOf(c, kind) : null;
                yield new Sense(kind, actor, place, false, weight, "countries.txt " + c.name());
            }
            case OrganisationEntry o ->
                new Sense(kind, organisation(o), null, false, 500, "organisations.txt " + o.name());
            case MediaEntry m -> new Sense(kind, outlet(m), null, false, 300, "media.txt " + m.name());
            case PlaceEntry p -> new Sense(kind, null, p, false, 250, "places.txt " + p.name());
            case SeatEntry s ->
                new Sense(kind, actor(s.actor(), on).orElse(null), null, false, 550, "seats.txt " + s.name());
        };
    }

    private static PlaceEntry placeOf(CountryEntry country, Sense.Kind kind) {
        return kind == Sense.Kind.CAPITAL
                ? new PlaceEntry(country.capitals(), List.of(country.code()), "capital")
                : new PlaceEntry(country.names(), List.of(country.code()), "country");
    }

    static Actor state(CountryEntry c) {
        return new Actor(c.id(), c.name(), Actor.Kind.STATE, c.code(), List.of(), null, true);
    }

    private static Actor people(CountryEntry c) {
        String name = c.many().isEmpty() ? "people of " + c.inText() : c.many().getFirst();
        return new Actor(c.id() + "-people", name, Actor.Kind.PEOPLE, c.code(), List.of(), null, true);
    }

    private static Actor organisation(OrganisationEntry o) {
        return new Actor(o.id(), o.name(), o.kind(), o.country(), o.sectors(), null, true);
    }

    private static Actor outlet(MediaEntry m) {
        return new Actor(m.id(), m.name(), Actor.Kind.MEDIA, m.country(), List.of("MED"), null, true);
    }

    private static void once(@Nullable Object before, String id) {
        if (before != null) {
            throw new IllegalArgumentException("listed twice: " + id);
        }
    }
}
