package org.readout.language.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.model.data.DataFile;
import org.readout.model.data.Row;

/** What holds of every row of the data files. */
class ActorDataTest {

    private final Roles roles = new Roles(DataFile.barred(ActorBook.class, "roles.txt"));
    private final List<CountryEntry> countries =
            BookReader.countries(DataFile.barred(ActorBook.class, "countries.txt"), roles);
    private final List<OrganisationEntry> organisations =
            BookReader.organisations(DataFile.barred(ActorBook.class, "organisations.txt"));
    private final List<MediaEntry> media = BookReader.media(DataFile.barred(ActorBook.class, "media.txt"));
    private final List<PlaceEntry> places = BookReader.places(DataFile.barred(ActorBook.class, "places.txt"));
    private final List<PersonEntry> people =
            new PersonReader(roles).read(DataFile.barred(ActorBook.class, "people.txt"));

    private Set<String> codes() {
        Set<String> codes = new HashSet<>();
        countries.forEach(c -> codes.add(c.code()));
        return codes;
    }

    @Test
    void no_id_is_given_twice() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        countries.forEach(c -> note(c.id(), seen, twice));
        organisations.forEach(o -> note(o.id(), seen, twice));
        media.forEach(m -> note(m.id(), seen, twice));
        people.forEach(p -> note(p.id(), seen, twice));
        assertThat(twice).isEmpty();
    }

    @Test
    void every_country_code_is_a_country() {
        Set<String> codes = codes();
        assertThat(people.stream().map(PersonEntry::country).filter(c -> c != null && !codes.contains(c)))
                .isEmpty();
        assertThat(organisations.stream().map(OrganisationEntry::country).filter(c -> c != null && !codes.contains(c)))
                .isEmpty();
        assertThat(media.stream().map(MediaEntry::country).filter(c -> c != null && !codes.contains(c)))
                .isEmpty();
        assertThat(places.stream().flatMap(p -> p.countries().stream()).filter(c -> !codes.contains(c)))
                .isEmpty();
        Set<String> iso = new HashSet<>();
        for (String two : Locale.getISOCountries()) {
            iso.add(Locale.of("", two).getISO3Country());
        }
        iso.add("XKX");
        assertThat(countries.stream()
                        .filter(c -> !c.kind().equals("historic") && !iso.contains(c.code()))
                        .map(CountryEntry::code))
                .isEmpty();
    }

    @Test
    void offices_are_of_countries_or_organisations_that_are_listed() {
        Set<String> entities = new HashSet<>();
        countries.forEach(c -> entities.add(c.id()));
        organisations.forEach(o -> entities.add(o.id()));
        List<String> unknown = new ArrayList<>();
        for (PersonEntry person : people) {
            for (Office office : person.offices()) {
                // An office that its own words describe needs no entity; of persons without a country it names one.
                if (!entities.contains(office.entity()) && office.label().isEmpty()) {
                    unknown.add(person.name() + " " + office.entity());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void parts_belong_to_organisations_that_are_listed_and_seats_to_actors() {
        ActorBook book = ActorBook.load();
        Set<String> ids = new HashSet<>();
        organisations.forEach(o -> ids.add(o.id()));
        assertThat(organisations.stream().map(OrganisationEntry::part).filter(p -> p != null && !ids.contains(p)))
                .isEmpty();
        assertThat(BookReader.seats(DataFile.barred(ActorBook.class, "seats.txt")).stream()
                        .filter(s -> book.actor(s.actor(), null).isEmpty()))
                .isEmpty();
    }

    @Test
    void sectors_are_known_ones() {
        Set<String> known = Set.of(
                "GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "OPP", "REB", "UAF", "IGO", "NGO", "BUS", "MED", "EDU",
                "CVL", "CRM", "ELI");
        assertThat(organisations.stream().flatMap(o -> o.sectors().stream()).filter(s -> !known.contains(s)))
                .isEmpty();
        assertThat(organisations.stream().filter(o -> o.sectors().isEmpty())).isEmpty();
    }

    @Test
    void there_are_no_two_holders_at_once_of_a_great_office() {
        List<String> clashes = new ArrayList<>();
        List<String> great = List.of("president", "prime-minister", "foreign-minister", "secretary-general");
        // Collective presidencies, and president of Russia listed by decree, have their own words.
        for (PersonEntry a : people) {
            for (PersonEntry b : people) {
                if (a == b) {
                    continue;
                }
                for (Office x : a.offices()) {
                    for (Office y : b.offices()) {
                        if (x.label().isEmpty()
                                && y.label().isEmpty()
                                && great.contains(x.role().key())
                                && x.role().key().equals(y.role().key())
                                && x.entity().equals(y.entity())
                                && !x.term()
                                        .earliestEnd()
                                        .isBefore(y.term().latestStart().plusDays(32))
                                && x.term().latestStart().isBefore(y.term().latestStart())
                                && y.term()
                                        .latestStart()
                                        .isBefore(x.term().earliestEnd().minusDays(32))) {
                            clashes.add(x.role().key() + " " + x.entity() + ": " + a.name() + " and " + b.name());
                        }
                    }
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void the_book_is_broad() {
        assertThat(countries.stream().filter(c -> c.kind().equals("state"))).hasSizeGreaterThanOrEqualTo(195);
        assertThat(people.stream().mapToInt(p -> p.offices().size()).sum()).isGreaterThan(1200);
        assertThat(media.size()).isGreaterThan(300);
        assertThat(places.size()).isGreaterThan(1500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01..2019-01-01", "2020..2019", "2020", "20-01..", "2020-13-01..", "a..b"})
    void terms_written_wrongly_are_refused(String term) {
        assertThatThrownBy(() -> Term.parse(term)).isInstanceOfAny(RuntimeException.class);
    }

    @Test
    void a_wrong_row_is_refused_with_its_file_and_line() {
        List<Row> rows = DataFile.barred("people.txt", "[UKR]\nSomebody Known||m|no-such-office@2020..\n");
        assertThatThrownBy(() -> new PersonReader(roles).read(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("people.txt, line 2");
    }

    private static void note(String id, Set<String> seen, List<String> twice) {
        if (!seen.add(id)) {
            twice.add(id);
        }
    }
}
